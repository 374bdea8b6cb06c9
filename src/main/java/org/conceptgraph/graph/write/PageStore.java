package org.conceptgraph.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.conceptgraph.graph.Database;
import org.springframework.stereotype.Component;

/**
 * The accepted pages, from which all else is derived. A page that was staged changes
 * nothing that readers see until {@link QuestionWriter} has derived its question; until
 * then it is marked as pending, so that a killed import is taken up by the next one.
 */
@Component
public final class PageStore {

	private static final String HASHES = """
			UNWIND $keys AS key
			MATCH (p:Page {key: key})
			WHERE p.hash IS NOT NULL AND p.removed IS NULL
			RETURN p.key AS key, p.hash AS hash
			""";

	private static final String STAGE = """
			UNWIND $pages AS row
			MERGE (p:Page {key: row.key})
			SET p.affects = [other IN coalesce(p.affects, []) WHERE other <> p.sourceId]
			      + CASE WHEN p.sourceId <> row.sourceId THEN [p.sourceId] ELSE [] END
			SET p.sourceId = row.sourceId, p.content = row.content, p.hash = row.hash, p.harvest = row.harvest,
			    p.pending = true
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
			REMOVE p.harvest
			""";

	private static final String HARVEST = """
			MATCH (p:Page)
			WHERE p.harvest IS NOT NULL
			RETURN p.key AS key, p.harvest AS harvest
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
	 * The content hashes of those of the pages that are there.
	 */
	public Map<String, String> hashes(Collection<String> keys) {
		Map<String, String> hashes = new HashMap<>();
		this.database.stream(HASHES, Map.of("keys", List.copyOf(keys)),
				(row) -> hashes.put(row.get("key").asString(), row.get("hash").asString()));
		return hashes;
	}

	/**
	 * Keeps the pages, each in place of its earlier version.
	 */
	public void stage(ImportSession session, List<StagedPage> pages) {
		List<Map<String, Object>> rows = pages.stream().map(PageStore::row).toList();
		session.write((transaction) -> transaction.run(STAGE, Map.of("pages", rows)).consume());
	}

	private static Map<String, Object> row(StagedPage page) {
		return Map.of("key", page.key(), "sourceId", page.sourceId(), "content", page.content(), "hash", page.hash(),
				"harvest", page.harvest());
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
	 * What every page contributes to the vocabulary, in no order.
	 */
	public void forEachHarvest(HarvestConsumer harvest) {
		this.database.stream(HARVEST, Map.of(), (row) -> harvest.accept(row.get("key").asString(),
				row.get("harvest").asList((value) -> value.asString())));
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
	 * Takes what one page contributes to the vocabulary.
	 */
	@FunctionalInterface
	public interface HarvestConsumer {

		void accept(String key, List<String> harvest);

	}

}
