package org.conceptgraph.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.page.PageUrl;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Finds questions, concepts and subjects by their keys.
 */
@Component
public final class Keys {

	private static final String QUESTIONS_BY_ID = """
			UNWIND $keys AS key
			MATCH (q:Question {id: key})
			RETURN key AS parent, %s AS value
			""".formatted(Rows.QUESTION);

	private static final String QUESTIONS_BY_PAGE = """
			UNWIND $keys AS key
			MATCH (:Page {key: key})<-[:PUBLISHED_AS]-(q:Question)
			RETURN key AS parent, %s AS value
			""".formatted(Rows.QUESTION);

	private static final String QUESTIONS_BY_SOURCE_ID = """
			UNWIND $keys AS key
			MATCH (q:Question {sourceId: key})
			WITH key, q ORDER BY q.id
			RETURN key AS parent, %s AS value
			""".formatted(Rows.QUESTION);

	private static final String CONCEPTS_BY_ID = """
			UNWIND $keys AS key
			MATCH (c:Concept {id: key})
			RETURN key AS parent, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String CONCEPTS_BY_SLUG = """
			UNWIND $keys AS key
			CALL (key) {
			  MATCH (:Name {slug: key})-[:NAMES]->(c:Concept)
			  WITH DISTINCT c ORDER BY c.questionCount DESC, c.id
			  RETURN c LIMIT 1
			}
			RETURN key AS parent, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String CONCEPTS_BY_NAME = """
			UNWIND $names AS name
			CALL (name) {
			  MATCH (n:Name {key: name.key})-[:NAMES]->(c:Concept)
			  WITH c, max(CASE WHEN n.text = name.text THEN 1 ELSE 0 END) AS same
			  ORDER BY c.questionCount DESC, c.id
			  RETURN c, same = 1 AS same LIMIT 100
			}
			RETURN name.text AS parent, same, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String SUBJECTS_BY_ID = """
			UNWIND $keys AS key
			MATCH (s:Subject {id: key})
			RETURN key AS parent, %s AS value
			""".formatted(Rows.SUBJECT);

	private static final String CONCEPT_PREFIX = "concept:";

	private final Database database;

	Keys(Database database) {
		this.database = database;
	}

	/** Questions by their ids. */
	public Map<String, Question> questions(List<String> ids) {
		return one(QUESTIONS_BY_ID, ids, Rows::question);
	}

	/** Questions by any of their pages' addresses, however they are spelled. */
	public Map<String, Question> questionsByUrl(List<String> urls) {
		Map<String, String> keys = new HashMap<>();
		urls.forEach((url) -> keys.put(url, PageUrl.of(url).key()));
		Map<String, Question> found = one(QUESTIONS_BY_PAGE, List.copyOf(keys.values()), Rows::question);
		return translated(keys, found);
	}

	/** All questions that have a number in the source, by id. */
	public Map<String, List<Question>> questionsBySourceId(List<String> sourceIds) {
		return Rows.byParent(this.database.read(QUESTIONS_BY_SOURCE_ID, Map.of("keys", sourceIds),
				Rows.child((row) -> Rows.question(row.get("value")))));
	}

	/**
	 * Concepts by their ids, or by ids that they once had: where an id is unknown, a
	 * second statement looks for its readable part among the slugs of all names.
	 */
	public Map<String, Concept> concepts(List<String> ids) {
		Map<String, Concept> found = new HashMap<>(one(CONCEPTS_BY_ID, ids, Rows::concept));
		Map<String, String> missing = new HashMap<>();
		ids.stream()
			.filter((id) -> id.startsWith(CONCEPT_PREFIX) && !found.containsKey(id))
			.forEach((id) -> missing.put(id, id.substring(CONCEPT_PREFIX.length()).split("~", 2)[0]));
		if (!missing.isEmpty()) {
			List<String> slugs = missing.values().stream().distinct().toList();
			found.putAll(translated(missing, one(CONCEPTS_BY_SLUG, slugs, Rows::concept)));
		}
		return found;
	}

	/**
	 * Concepts by one of their names in whatever spelling, the most used first; at most
	 * 100 for each name.
	 */
	public Map<String, List<NamedConcept>> conceptsNamed(List<String> names) {
		List<Map<String, String>> keys = names.stream()
			.map((name) -> Map.of("text", name, "key", NormalForm.key(name)))
			.filter((name) -> !name.getOrDefault("key", "").isEmpty())
			.toList();
		return Rows.byParent(this.database.read(CONCEPTS_BY_NAME, Map.of("names", keys),
				Rows.child((row) -> new NamedConcept(Rows.concept(row.get("value")), row.get("same").asBoolean()))));
	}

	/** Subjects by their ids. */
	public Map<String, Subject> subjects(List<String> ids) {
		return one(SUBJECTS_BY_ID, ids, Rows::subject);
	}

	private <T> Map<String, T> one(String statement, List<String> keys, Function<Value, T> node) {
		return this.database.read(statement, Map.of("keys", keys), Rows.child((row) -> node.apply(row.get("value"))))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value, (first, _) -> first));
	}

	static <T> Map<String, T> translated(Map<String, String> keys, Map<String, T> found) {
		Map<String, T> translated = new HashMap<>();
		keys.forEach((given, key) -> {
			T value = found.get(key);
			if (value != null) {
				translated.put(given, value);
			}
		});
		return translated;
	}

	/**
	 * A concept that goes by a name.
	 *
	 * @param sameCase whether one of its names is exactly the one given
	 */
	public record NamedConcept(Concept concept, boolean sameCase) {
	}

}
