package org.conceptgraph.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.QuestionPage;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.page.PageUrl;
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

	/**
	 * From {@code q}, a question, to its links. It has some forty at most: sorting them
	 * costs nothing.
	 */
	private static final String LINKS = """
			  MATCH (q)-[r:ABOUT]->(c:Concept)
			  WITH r, c, %s AS score
			  WHERE score >= $minScore
			  WITH r, c, score, right('0000' + toString(10000 - toInteger(round(score * 10000))), 5) + '|' + c.id AS place
			  WHERE place > $lower AND place < $upper
			  WITH r, c, score, place ORDER BY place %%s LIMIT $limit
			"""
		.formatted(LinkScore.CYPHER);

	private static final Statements CONCEPTS = Statements.of((direction) -> """
			UNWIND $parents AS parent
			MATCH (q:Question {id: parent})
			CALL (q) {
			%s  RETURN r, c, score, place
			}
			RETURN parent, place AS key, score, %s AS node, %s
			""".formatted(LINKS.formatted(direction), Rows.CONCEPT, Rows.WHY));

	private static final String WITH_CONCEPTS = """
			UNWIND $parents AS parent
			MATCH %s
			CALL (q) {
			%s  RETURN collect([place, %s, score] + %s) AS links
			}
			RETURN parent, %s AS value, links
			""";

	private static final Statements BY_ID_WITH_CONCEPTS = Statements
		.of((direction) -> withConcepts("(q:Question {id: parent})", direction));

	private static final Statements BY_PAGE_WITH_CONCEPTS = Statements
		.of((direction) -> withConcepts("(:Page {key: parent})<-[:PUBLISHED_AS]-(q:Question)", direction));

	private static final String CONCEPT_COUNT = """
			UNWIND $parents AS parent
			MATCH (:Question {id: parent})-[r:ABOUT]->(c:Concept)
			WHERE %s >= $minScore
			RETURN parent, count(c) AS total
			""".formatted(LinkScore.CYPHER);

	private static String withConcepts(String question, String direction) {
		return WITH_CONCEPTS.formatted(question, LINKS.formatted(direction), Rows.CONCEPT, Rows.LISTED_WHY,
				Rows.QUESTION);
	}

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
	 * @param why whether to read reasons and evidence too
	 */
	public Map<String, List<LinkRow<Concept>>> concepts(List<String> questions, Slice slice, double minScore,
			boolean why) {
		return Rows.byParent(this.database.read(CONCEPTS.of(slice),
				Rows.parameters(slice, Map.of("parents", questions, "minScore", minScore, "why", why)),
				Rows.child(Rows.link(Rows::concept))));
	}

	/**
	 * A question and its concepts.
	 */
	public record WithConcepts(Question question, List<LinkRow<Concept>> concepts) {
	}

	/**
	 * Questions by their ids, each with its concepts, in one statement.
	 */
	public Map<String, WithConcepts> withConcepts(List<String> ids, Slice slice, double minScore, boolean why) {
		return withConcepts(BY_ID_WITH_CONCEPTS, ids, slice, minScore, why);
	}

	/**
	 * Questions by any of their pages' addresses, however they are spelled, each with its
	 * concepts, in one statement.
	 */
	public Map<String, WithConcepts> withConceptsByUrl(List<String> urls, Slice slice, double minScore, boolean why) {
		Map<String, String> keys = new HashMap<>();
		urls.forEach((url) -> keys.put(url, PageUrl.of(url).key()));
		Map<String, WithConcepts> found = withConcepts(BY_PAGE_WITH_CONCEPTS, List.copyOf(Set.copyOf(keys.values())),
				slice, minScore, why);
		return Keys.translated(keys, found);
	}

	private Map<String, WithConcepts> withConcepts(Statements statements, List<String> parents, Slice slice,
			double minScore, boolean why) {
		return this.database
			.read(statements.of(slice),
					Rows.parameters(slice, Map.of("parents", parents, "minScore", minScore, "why", why)),
					Rows.child((row) -> new WithConcepts(Rows.question(row.get("value")),
							List.copyOf(row.get("links").asList(Rows.listedLink(Rows::concept))))))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value, (first, _) -> first));
	}

	/** How many concepts each question has. */
	public Map<String, Integer> conceptCounts(List<String> questions, double minScore) {
		return Rows
			.counts(this.database.read(CONCEPT_COUNT, Map.of("parents", questions, "minScore", minScore), Rows.COUNT));
	}

}
