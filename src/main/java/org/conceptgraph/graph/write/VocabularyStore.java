package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.springframework.stereotype.Component;

/**
 * The curated vocabularies as they were accepted, byte for byte.
 */
@Component
public final class VocabularyStore {

	private static final String ALL = "MATCH (v:Vocabulary) RETURN v.name AS name, v.hash AS hash, v.content AS content ORDER BY name";

	private static final String SAVE = """
			MERGE (v:Vocabulary {name: $name})
			SET v.hash = $hash, v.content = $content
			""";

	private static final String REMOVE = "MATCH (v:Vocabulary) WHERE v.name IN $names DELETE v";

	private final Database database;

	VocabularyStore(Database database) {
		this.database = database;
	}

	/**
	 * All of them, by name.
	 */
	public List<StoredVocabulary> all() {
		List<StoredVocabulary> all = new ArrayList<>();
		this.database.stream(ALL, Map.of(), (row) -> all.add(new StoredVocabulary(row.get("name").asString(),
				row.get("hash").asString(), Base64.getDecoder().decode(row.get("content").asString()))));
		return all;
	}

	/**
	 * Keeps a vocabulary in place of the one of the same name.
	 */
	public void save(ImportSession session, StoredVocabulary vocabulary) {
		session.write(
				(transaction) -> transaction
					.run(SAVE,
							Map.of("name", vocabulary.name(), "hash", vocabulary.hash(), "content",
									vocabulary.content()))
					.consume());
	}

	/**
	 * Forgets vocabularies.
	 */
	public void remove(ImportSession session, Collection<String> names) {
		session.write((transaction) -> transaction.run(REMOVE, Map.of("names", List.copyOf(names))).consume());
	}

	/**
	 * A vocabulary file.
	 *
	 * @param name its path within what was imported; its identity
	 * @param hash of the bytes
	 */
	public record StoredVocabulary(String name, String hash, byte[] bytes) {

		/**
		 * The bytes as the graph has them, in Base64.
		 */
		public String content() {
			return Base64.getEncoder().encodeToString(this.bytes);
		}

	}

}
