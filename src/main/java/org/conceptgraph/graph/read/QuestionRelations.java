package org.conceptgraph.graph.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.QuestionPage;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.graph.node.Subject;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * What belongs to questions.
 */
@Component
public final class QuestionRelations {

	private static final String PAGES = """
			UNWIND $parents AS parent
			MATCH (:Question {id: parent})-[:PUBLISHED_AS]->(p:Page)-[:IN]->(s:Subject)
			WITH parent, p, s ORDER BY p.url
			RETURN parent, p.url AS url, p.keywords AS keywords, %s AS subject
			""".formatted(Rows.SUBJECT);

	private static final String SUBJECTS = """
			UNWIND $parents AS parent
			MATCH (:Question {id: parent})-[:IN_SUBJECT]->(s:Subject)
			WITH parent, s ORDER BY s.name, s.id
			RETURN parent, %s AS subject
			""".formatted(Rows.SUBJECT);

	private static final String TEXTS = """
			UNWIND $parents AS parent
			MATCH (q:Question {id: parent})
			RETURN parent, q.title AS title, q.text AS text, q.description AS description, q.answer AS answer
			""";

	/** A question has some forty concepts at most: sorting them costs nothing. */
	private static final String CONCEPTS = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (:Question {id: parent})-[r:ABOUT]->(c:Concept)
			  WITH r, c, %s AS score
			  WHERE score >= $minScore
			  WITH r, c, score, right('0000' + toString(10000 - toInteger(round(score * 10000))), 5) + '|' + c.id AS key
			  WHERE key > $lower AND key < $upper
			  RETURN r, c, score, key ORDER BY key %s LIMIT $limit
			}
			RETURN parent, key, score, %s AS node, CASE WHEN $evidence THEN r.evidence ELSE [] END AS evidence
			""";

	static final String CONCEPTS_UPWARDS = CONCEPTS.formatted(LinkScore.CYPHER, "ASC", Rows.CONCEPT);

	static final String CONCEPTS_DOWNWARDS = CONCEPTS.formatted(LinkScore.CYPHER, "DESC", Rows.CONCEPT);

	private static final String CONCEPT_COUNT = """
			UNWIND $parents AS parent
			MATCH (:Question {id: parent})-[r:ABOUT]->(c:Concept)
			WHERE %s >= $minScore
			RETURN parent, count(c) AS total
			""".formatted(LinkScore.CYPHER);

	private final Database database;

	QuestionRelations(Database database) {
		this.database = database;
	}

	/** The pages that publish each question, by address. */
	public Map<String, List<QuestionPage>> pages(List<String> questions) {
		return Rows.byParent(this.database.read(PAGES, Map.of("parents", questions),
				Rows.child((row) -> new QuestionPage(row.get("url").asString(), Rows.subject(row.get("subject")),
						row.get("keywords").isNull() ? List.of() : row.get("keywords").asList(Value::asString)))));
	}

	/** The subjects of each question, by name. */
	public Map<String, List<Subject>> subjects(List<String> questions) {
		return Rows.byParent(this.database.read(SUBJECTS, Map.of("parents", questions),
				Rows.child((row) -> Rows.subject(row.get("subject")))));
	}

	/** What each question says. */
	public Map<String, QuestionTexts> texts(List<String> questions) {
		return this.database
			.read(TEXTS, Map.of("parents", questions),
					Rows.child((row) -> new QuestionTexts(row.get("title").asString(), row.get("text").asString(),
							Rows.text(row.get("description")), Rows.text(row.get("answer")))))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value));
	}

	/**
	 * The concepts of each question, the most telling first.
	 * @param evidence whether to read the evidence too
	 */
	public Map<String, List<LinkRow<Concept>>> concepts(List<String> questions, Slice slice, double minScore,
			boolean evidence) {
		String statement = slice.descending() ? CONCEPTS_DOWNWARDS : CONCEPTS_UPWARDS;
		return Rows.byParent(this.database.read(statement,
				Rows.parameters(slice, Map.of("parents", questions, "minScore", minScore, "evidence", evidence)),
				Rows.child(Rows.link(Rows::concept))));
	}

	/** How many concepts each question has. */
	public Map<String, Integer> conceptCounts(List<String> questions, double minScore) {
		return Rows
			.counts(this.database.read(CONCEPT_COUNT, Map.of("parents", questions, "minScore", minScore), Rows.COUNT));
	}

}
