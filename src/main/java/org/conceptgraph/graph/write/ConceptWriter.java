package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.LexiconChange;
import org.conceptgraph.concept.Name;
import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.SortKeys;
import org.springframework.stereotype.Component;

/**
 * Brings the graph's concepts and names in step with a lexicon, touching only those that
 * differ.
 */
@Component
public final class ConceptWriter {

	private static final int BATCH = 500;

	private static final String EXISTING = "MATCH (c:Concept) RETURN c.id AS id, c.hash AS hash";

	private static final String UPSERT = """
			UNWIND $rows AS row
			MERGE (c:Concept {id: row.id})
			ON CREATE SET c.questionCount = 0, c.countKey = row.countKey, c.specificity = 1.0, c.salience = 1.0, c.generic = row.genericWord
			SET c.slug = row.slug, c.label = row.label, c.labelKey = row.labelKey, c.aliases = row.aliases,
			    c.definition = row.definition, c.curated = row.curated, c.genericWord = row.genericWord, c.hash = null
			""";

	private static final String DELETE_NAMES = """
			UNWIND $rows AS row
			MATCH (n:Name)-[:NAMES]->(:Concept {id: row.id})
			WHERE NOT n.id IN row.nameIds
			DETACH DELETE n
			""";

	private static final String NAMES = """
			UNWIND $rows AS row
			MATCH (c:Concept {id: row.id})
			UNWIND row.names AS name
			MERGE (n:Name {id: name.id})
			SET n.text = name.text, n.key = name.key, n.slug = name.slug, n.folded = name.folded,
			    n.reason = name.reason
			MERGE (n)-[:NAMES]->(c)
			""";

	/** The hash comes last: a concept that has it is written whole. */
	private static final String BROADER = """
			UNWIND $rows AS row
			MATCH (c:Concept {id: row.id})
			SET c.hash = row.hash
			WITH c, row
			CALL (c) {
			  MATCH (c)-[r:BROADER]->()
			  DELETE r
			}
			UNWIND row.broader AS broader
			MATCH (b:Concept {id: broader})
			MERGE (c)-[:BROADER]->(b)
			""";

	private static final String DELETE = """
			UNWIND $ids AS id
			MATCH (c:Concept {id: id})
			CALL (c) {
			  MATCH (n:Name)-[:NAMES]->(c)
			  DETACH DELETE n
			}
			DETACH DELETE c
			""";

	private final Database database;

	ConceptWriter(Database database) {
		this.database = database;
	}

	/**
	 * The node's id of a concept.
	 */
	public static String nodeId(Concept concept) {
		return nodeId(concept.slug());
	}

	/**
	 * The same by slug.
	 */
	public static String nodeId(String slug) {
		return "concept:" + slug;
	}

	/**
	 * What {@link #write} and {@link #deleteOthers} would do to the graph as it is.
	 */
	public Difference compare(Lexicon lexicon) {
		Map<String, String> existing = existing();
		List<Concept> changed = new ArrayList<>();
		int added = 0;
		for (Concept concept : lexicon.concepts()) {
			String before = existing.remove(nodeId(concept));
			if (before == null) {
				added++;
			}
			if (!hash(concept, lexicon.namesOf(concept.slug())).equals(before)) {
				changed.add(concept);
			}
		}
		return new Difference(changed, added, new ArrayList<>(new TreeSet<>(existing.keySet())));
	}

	private Map<String, String> existing() {
		Map<String, String> existing = new HashMap<>();
		this.database.stream(EXISTING, Map.of(),
				(row) -> existing.put(row.get("id").asString(), row.get("hash").asString("")));
		return existing;
	}

	/**
	 * Writes concepts that are new or differ. All of them come before their broader
	 * relations, which may point to any.
	 */
	public void write(ImportSession session, Lexicon lexicon, List<Concept> changed) {
		inBatches(session, changed, (concept) -> row(concept, lexicon.namesOf(concept.slug())),
				List.of(UPSERT, DELETE_NAMES, NAMES));
		inBatches(session, changed,
				(concept) -> Map.of("id", nodeId(concept), "hash", hash(concept, lexicon.namesOf(concept.slug())),
						"broader", concept.broader().stream().map(ConceptWriter::nodeId).toList()),
				List.of(BROADER));
	}

	private static void inBatches(ImportSession session, List<Concept> concepts,
			Function<Concept, Map<String, Object>> row, List<String> statements) {
		for (int from = 0; from < concepts.size(); from += BATCH) {
			List<Map<String, Object>> rows = concepts.subList(from, Math.min(concepts.size(), from + BATCH))
				.stream()
				.map(row)
				.toList();
			session.write((transaction) -> {
				statements.forEach((statement) -> transaction.run(statement, Map.of("rows", rows)).consume());
				return true;
			});
		}
	}

	/**
	 * Deletes concepts that the lexicon no longer holds. No question may be about them
	 * any more.
	 */
	public void deleteOthers(ImportSession session, List<String> ids) {
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
			session.write((transaction) -> transaction.run(DELETE, Map.of("ids", batch)).consume());
		}
	}

	private static Map<String, Object> row(Concept concept, List<Name> names) {
		Map<String, Object> row = properties(concept, names);
		row.put("names", names.stream().map(ConceptWriter::nameRow).toList());
		row.put("nameIds", names.stream().map(ConceptWriter::nameId).toList());
		return row;
	}

	/**
	 * The properties of a concept that no question uses yet.
	 */
	public static Map<String, Object> properties(Concept concept, List<Name> names) {
		String id = nodeId(concept);
		Map<String, Object> row = new HashMap<>();
		row.put("id", id);
		row.put("slug", concept.slug());
		row.put("label", concept.label());
		row.put("labelKey", SortKeys.byText(concept.label(), id));
		row.put("countKey", SortKeys.byCount(0, id));
		row.put("aliases", concept.aliases());
		row.put("definition", concept.definition());
		row.put("curated", concept.curated());
		row.put("genericWord", concept.generic());
		row.put("hash", hash(concept, names));
		return row;
	}

	/**
	 * The properties of a name.
	 */
	public static Map<String, Object> nameRow(Name name) {
		return Map.of("id", nameId(name), "text", name.text(), "key", name.key(), "slug", Slug.of(name.text()),
				"folded", SortKeys.folded(name.text()), "reason", name.reason().name());
	}

	private static String nameId(Name name) {
		return name.concept().slug() + "|" + name.text();
	}

	private static String hash(Concept concept, List<Name> names) {
		return Hashes.of(concept, names.stream().map(Name::text).toList(), names.stream().map(Name::key).toList(),
				names.stream().map(Name::reason).toList());
	}

	/**
	 * How a graph's concepts differ from a lexicon's.
	 *
	 * @param changed those that are new or other than before
	 * @param added how many of these are new
	 * @param gone the node ids of those that the lexicon does not hold
	 */
	public record Difference(List<Concept> changed, int added, List<String> gone) {

		/**
		 * That of the graph of one lexicon from another's.
		 */
		public static Difference of(LexiconChange change) {
			return new Difference(change.changed(), change.added(),
					change.gone().stream().map(ConceptWriter::nodeId).toList());
		}

		/**
		 * Whether both hold the same.
		 */
		public boolean isNone() {
			return this.changed.isEmpty() && this.gone.isEmpty();
		}

	}

}
