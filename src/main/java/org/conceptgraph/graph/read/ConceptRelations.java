package org.conceptgraph.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.conceptgraph.concept.NameReason;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.ConceptName;
import org.conceptgraph.graph.node.Question;
import org.springframework.stereotype.Component;

/**
 * What belongs to concepts.
 */
@Component
public final class ConceptRelations {

	/**
	 * Reads along the index on (concept, sort key), from the cursor on: a hub's page
	 * costs what a small concept's does, wherever it lies. The order names both of the
	 * index's keys: by the second alone, Neo4j would sort all of a hub's links when it
	 * walks downwards.
	 */
	private static final String QUESTIONS = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (q)-[r:ABOUT]->()
			  USING INDEX SEEK r:ABOUT(concept, %1$s)
			  WHERE r.concept = parent AND r.%1$s > $lower AND r.%1$s < $upper
			  %2$sWITH q, r ORDER BY r.concept %3$s, r.%1$s %3$s LIMIT $limit
			  RETURN collect(%4$s) AS links
			}
			RETURN parent, links
			""";

	/** What a walk meets, until it has taken its steps. */
	private static final String FILTER = """
			WITH q, r ORDER BY r.concept %2$s, r.%1$s %2$s LIMIT $steps
			  WITH q, r WHERE %3$s
			  """;

	/** Where walks ended that took all their steps, if the list goes on there. */
	private static final String STOPS = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH ()-[r:ABOUT]->()
			  USING INDEX SEEK r:ABOUT(concept, %1$s)
			  WHERE r.concept = parent AND r.%1$s > $lower AND r.%1$s < $upper
			  WITH r ORDER BY r.concept %2$s, r.%1$s %2$s SKIP $steps - 1 LIMIT 2
			  RETURN collect(r.%1$s) AS keys
			}
			WITH parent, keys WHERE size(keys) = 2
			RETURN parent, keys[0] AS key
			""";

	private static final String BROADER = """
			UNWIND $parents AS parent
			MATCH (:Concept {id: parent})-[:BROADER]->(c:Concept)
			WITH parent, c ORDER BY c.labelKey
			RETURN parent, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String NAMES = """
			UNWIND $parents AS parent
			MATCH (:Concept {id: parent})<-[:NAMES]-(n:Name)
			WITH parent, n ORDER BY n.text
			RETURN parent, n.text AS text, n.reason AS reason
			""";

	private static final String NARROWER = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (:Concept {id: parent})<-[:BROADER]-(c:Concept)
			  WHERE c.labelKey > $lower AND c.labelKey < $upper
			  RETURN c ORDER BY c.labelKey LIMIT $limit
			}
			RETURN parent, c.labelKey AS key, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String NARROWER_COUNT = """
			UNWIND $parents AS parent
			MATCH (c:Concept {id: parent})
			RETURN parent, COUNT { (c)<-[:BROADER]-() } AS total
			""";

	private static final String SUBJECTS = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (:Concept {id: parent})-[u:USED_IN]->(s:Subject)
			  RETURN u, s ORDER BY u.rank, s.name LIMIT $limit
			}
			RETURN parent, u.questionCount AS questionCount, %s AS value
			""".formatted(Rows.SUBJECT);

	private final Database database;

	ConceptRelations(Database database) {
		this.database = database;
	}

	/**
	 * What a concept's questions can be sorted by.
	 */
	public enum Order {

		/** The score, downwards. */
		SCORE("rank"),
		/** The day of publication, upwards. */
		PUBLISHED_ON("dateRank");

		private final Statements plain;

		private final Statements filtered;

		private final Statements stops;

		Order(String key) {
			this.plain = Statements.of((direction) -> statement(key, "", direction));
			this.filtered = Statements.of((direction) -> statement(key,
					FILTER.formatted(key, direction, QuestionFilter.CYPHER.strip()), direction));
			this.stops = Statements.of((direction) -> STOPS.formatted(key, direction));
		}

		private static String statement(String key, String filter, String direction) {
			return QUESTIONS.formatted(key, filter, direction, Rows.QUESTION_LINK.formatted(key));
		}

		String statement(Slice slice, boolean filter) {
			return (filter ? this.filtered : this.plain).of(slice);
		}

	}

	/**
	 * The questions about each concept, with scores as stored: {@link LinkScore#of} makes
	 * of them what readers see.
	 */
	public Map<String, Walk<LinkRow<Question>>> questions(List<String> concepts, Order order, Slice slice,
			QuestionFilter filter, Detail detail) {
		Map<String, Object> parameters = Rows.parameters(slice, detail,
				Map.of("parents", concepts, "filter", filter.parameter(), "steps", Walk.steps(concepts.size())));
		Map<String, List<LinkRow<Question>>> rows = this.database
			.read(order.statement(slice, !filter.isNone()), parameters,
					Rows.child((row) -> List.copyOf(row.get("links").asList(Rows::questionLink))))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value));
		Map<String, String> stops = filter.isNone() ? Map.of() : stops(concepts, order, slice, rows);
		Map<String, Walk<LinkRow<Question>>> walks = new HashMap<>();
		concepts.forEach(
				(concept) -> walks.put(concept, new Walk<>(rows.getOrDefault(concept, List.of()), stops.get(concept))));
		return walks;
	}

	private Map<String, String> stops(List<String> concepts, Order order, Slice slice,
			Map<String, List<LinkRow<Question>>> rows) {
		List<String> notFull = concepts.stream()
			.filter((concept) -> rows.getOrDefault(concept, List.of()).size() < slice.limit())
			.toList();
		if (notFull.isEmpty()) {
			return Map.of();
		}
		Map<String, Object> parameters = Rows.parameters(slice,
				Map.of("parents", notFull, "steps", Walk.steps(concepts.size())));
		return this.database.read(order.stops.of(slice), parameters, Rows.child((row) -> row.get("key").asString()))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value));
	}

	/** The concepts directly above each one, by label. */
	public Map<String, List<Concept>> broader(List<String> concepts) {
		return Rows.byParent(this.database.read(BROADER, Map.of("parents", concepts),
				Rows.child((row) -> Rows.concept(row.get("value")))));
	}

	/** What each one is called, and why; in the order of the alphabet. */
	public Map<String, List<ConceptName>> names(List<String> concepts) {
		return Rows.byParent(this.database.read(NAMES, Map.of("parents", concepts),
				Rows.child((row) -> new ConceptName(row.get("text").asString(),
						NameReason.valueOf(row.get("reason").asString(NameReason.SPELLING.name()))))));
	}

	/** The concepts directly below each one, by label. */
	public Map<String, List<Keyed<Concept>>> narrower(List<String> concepts, Slice slice) {
		return Rows.byParent(this.database.read(NARROWER, Rows.parameters(slice, Map.of("parents", concepts)),
				Rows.child(Rows.keyed(Rows::concept))));
	}

	/** The subjects that use each one, the one with the most questions about it first. */
	public Map<String, List<SubjectUse>> subjects(List<String> concepts, int limit) {
		return Rows.byParent(this.database.read(SUBJECTS, Map.of("parents", concepts, "limit", limit),
				Rows.child((row) -> new SubjectUse(Rows.subject(row.get("value")), row.get("questionCount").asInt()))));
	}

	/** How many concepts are directly below each one. */
	public Map<String, Integer> narrowerCounts(List<String> concepts) {
		return Rows.counts(this.database.read(NARROWER_COUNT, Map.of("parents", concepts), Rows.COUNT));
	}

}
