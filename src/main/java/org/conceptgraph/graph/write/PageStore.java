package org.conceptgraph.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.conceptgraph.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The accepted pages, from which all else is derived. A page that was staged changes
 * nothing that readers see until {@link QuestionWriter} has derived its question; until
 * then it is marked as pending, so that a killed import is taken up by the next one.
 */
@Component
public final class PageStore {

	private static final String KEPT = """
			UNWIND $keys AS key
			MATCH (p:Page {key: key})
			WHERE p.hash IS NOT NULL AND p.removed IS NULL
			RETURN p.key AS key, p.hash AS hash, p.fileHash AS fileHash, p.harvest AS harvest
			""";

	private static final String READ_FROM = """
			UNWIND $fileHashes AS fileHash
			MATCH (p:Page {fileHash: fileHash})
			WHERE p.removed IS NULL
			RETURN fileHash, p.key AS key, p.hash AS hash
			""";

	private static final String READ_AGAIN = """
			UNWIND $pages AS row
			MATCH (p:Page {key: row.key})
			SET p.fileHash = row.fileHash, p.harvest = row.harvest
			""";

	private static final String STAGE = """
			UNWIND $pages AS row
			MERGE (p:Page {key: row.key})
			SET p.affects = [other IN coalesce(p.affects, []) WHERE other <> p.sourceId]
			      + CASE WHEN p.sourceId <> row.sourceId THEN [p.sourceId] ELSE [] END
			SET p.sourceId = row.sourceId, p.content = row.content, p.hash = row.hash, p.fileHash = row.fileHash,
			    p.harvest = row.harvest, p.pending = true
			REMOVE p.removed
			""";

	private static final String KEYS = """
			MATCH (p:Page)
			WHERE p.hash IS NOT NULL AND p.removed IS NULL
			RETURN p.key AS key
			""";

	private static final String REMOVE = """
			UNWIND $keys AS key
			MATCH (p:Page {key: key})
			SET p.removed = true, p.pending = true
			REMOVE p.harvest, p.fileHash
			""";

	private static final String HARVEST = """
			MATCH (p:Page)
			WHERE p.harvest IS NOT NULL
			RETURN p.harvest AS harvest
			""";

	/**
	 * Ids that a page had come first: {@link PendingPages} settles a page with its
	 * present id.
	 */
	private static final String PENDING_SOURCES = """
			MATCH (p:Page {pending: true})
			UNWIND [{id: p.sourceId, order: 1}] + [former IN coalesce(p.affects, []) | {id: former, order: 0}] AS source
			RETURN source.id AS sourceId, min(source.order) AS order
			ORDER BY order, sourceId
			""";

	private static final String ALL_SOURCES = """
			MATCH (p:Page)
			WHERE p.sourceId IS NOT NULL
			UNWIND [{id: p.sourceId, order: 1}] + [former IN coalesce(p.affects, []) | {id: former, order: 0}] AS source
			RETURN source.id AS sourceId, min(source.order) AS order
			ORDER BY order, sourceId
			""";

	private static final String OF_SOURCES = """
			UNWIND $sourceIds AS sourceId
			MATCH (p:Page {sourceId: sourceId})
			WHERE p.removed IS NULL
			RETURN p.content AS content
			""";

	private final Database database;

	PageStore(Database database) {
		this.database = database;
	}

	/**
	 * What is kept of those of the pages that are there, by key.
	 */
	public Map<String, KeptPage> kept(Collection<String> keys) {
		Map<String, KeptPage> kept = new HashMap<>();
		this.database.stream(KEPT, Map.of("keys", List.copyOf(keys)),
				(row) -> kept.put(row.get("key").asString(), new KeptPage(row.get("hash").asString(),
						row.get("fileHash").asString(null), row.get("harvest").asList(Value::asString, List.of()))));
		return kept;
	}

	/**
	 * The pages that were read from files of these hashes and are kept as these files
	 * say, by the file's hash.
	 */
	public Map<String, ReadPage> readFrom(Collection<String> fileHashes) {
		Map<String, ReadPage> read = new HashMap<>();
		this.database.stream(READ_FROM, Map.of("fileHashes", List.copyOf(fileHashes)), (row) -> read
			.put(row.get("fileHash").asString(), new ReadPage(row.get("key").asString(), row.get("hash").asString())));
		return read;
	}

	/**
	 * Notes that pages were read from other files, or in another way, and say the same.
	 */
	public void readAgain(ImportSession session, List<StagedPage> pages) {
		List<Map<String, Object>> rows = pages.stream().map(PageStore::row).toList();
		session.note((transaction) -> transaction.run(READ_AGAIN, Map.of("pages", rows)).consume());
	}

	/**
	 * Keeps the pages, each in place of its earlier version.
	 */
	public void stage(ImportSession session, List<StagedPage> pages) {
		List<Map<String, Object>> rows = pages.stream().map(PageStore::row).toList();
		session.write((transaction) -> transaction.run(STAGE, Map.of("pages", rows)).consume());
	}

	/**
	 * What is kept of a page, by property.
	 */
	public static Map<String, Object> row(StagedPage page) {
		Map<String, Object> row = new HashMap<>();
		row.put("key", page.key());
		row.put("sourceId", page.sourceId());
		row.put("content", page.content());
		row.put("hash", page.hash());
		row.put("fileHash", page.fileHash());
		row.put("harvest", page.harvest());
		return row;
	}

	/**
	 * The keys of all pages that are kept, in no order.
	 */
	public void forEachKey(Consumer<String> key) {
		this.database.stream(KEYS, Map.of(), (row) -> key.accept(row.get("key").asString()));
	}

	/**
	 * Marks pages as gone; they leave together with what was derived from them.
	 */
	public void remove(ImportSession session, Collection<String> keys) {
		session.write((transaction) -> transaction.run(REMOVE, Map.of("keys", List.copyOf(keys))).consume());
	}

	/**
	 * What each page contributes to the vocabulary, in no order.
	 */
	public void forEachHarvest(Consumer<List<String>> harvest) {
		this.database.stream(HARVEST, Map.of(), (row) -> harvest.accept(row.get("harvest").asList(Value::asString)));
	}

	/**
	 * The source ids whose questions have to be derived again because a page was staged
	 * or removed.
	 */
	public List<String> pendingSources() {
		return sources(PENDING_SOURCES);
	}

	/**
	 * The source ids of all pages.
	 */
	public List<String> allSources() {
		return sources(ALL_SOURCES);
	}

	private List<String> sources(String statement) {
		List<String> sources = new java.util.ArrayList<>();
		this.database.stream(statement, Map.of(), (row) -> sources.add(row.get("sourceId").asString()));
		return sources;
	}

	/**
	 * The contents, as JSON, of the pages of some source ids, in no order.
	 */
	public List<String> contentsOf(Collection<String> sourceIds) {
		List<String> contents = new java.util.ArrayList<>();
		this.database.stream(OF_SOURCES, Map.of("sourceIds", List.copyOf(sourceIds)),
				(row) -> contents.add(row.get("content").asString()));
		return contents;
	}

	/**
	 * What is kept of a page.
	 *
	 * @param hash of its content
	 * @param fileHash of the file that it was last read from; null where that file is to
	 * be read again
	 * @param harvest what it contributes to the vocabulary
	 */
	public record KeptPage(String hash, @Nullable String fileHash, List<String> harvest) {
	}

	/**
	 * A page that a file holds.
	 *
	 * @param hash of its content
	 */
	public record ReadPage(String key, String hash) {
	}

}
