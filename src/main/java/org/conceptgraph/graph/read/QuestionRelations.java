package org.conceptgraph.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.QuestionPage;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.page.PageUrl;
import org.neo4j.driver.Record;
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

	private static final String QUESTION = ", " + Rows.QUESTION + " AS question";

	private static final String BY_ID = "(q:Question {id: parent})";

	private static final String BY_PAGE = "(:Page {key: parent})<-[:PUBLISHED_AS]-(q:Question)";

	/**
	 * A question has some forty links at most: sorting them costs nothing, while to spell
	 * out the sort key of each, as {@link LinkScore#place} does, costs more than to find
	 * them. So that is left to slices with a bound.
	 */
	private static final String LINKS = """
			UNWIND $parents AS parent
			MATCH %s
			CALL (q) {
			  MATCH (q)-[r:ABOUT]->(c)
			  WITH r, c, %s AS score
			  WHERE score >= $minScore AND (NOT $bounded
			    OR $lower < right('0000' + toString(10000 - toInteger(round(score * 10000))), 5) + '|' + c.id < $upper)
			  WITH r, c, score ORDER BY score %s, c.id %s LIMIT $limit
			  RETURN collect(%s) AS links
			}
			RETURN parent, links%s
			""";

	private static final Statements CONCEPTS = links(BY_ID, "");

	private static final Statements BY_ID_WITH_CONCEPTS = links(BY_ID, QUESTION);

	private static final Statements BY_PAGE_WITH_CONCEPTS = links(BY_PAGE, QUESTION);

	private static final String CONCEPT_COUNT = """
			UNWIND $parents AS parent
			MATCH (:Question {id: parent})-[r:ABOUT]->(c:Concept)
			WHERE %s >= $minScore
			RETURN parent, count(c) AS total
			""".formatted(LinkScore.CYPHER);

	private static Statements links(String question, String returned) {
		return Statements.of((direction) -> LINKS.formatted(question, LinkScore.CYPHER,
				direction.equals("ASC") ? "DESC" : "ASC", direction, Rows.CONCEPT_LINK, returned));
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
	 */
	public Map<String, List<LinkRow<Concept>>> concepts(List<String> questions, Slice slice, double minScore,
			Detail detail) {
		return read(CONCEPTS, questions, slice, minScore, detail, QuestionRelations::concepts);
	}

	/**
	 * A question and its concepts.
	 */
	public record WithConcepts(Question question, List<LinkRow<Concept>> concepts) {
	}

	/**
	 * Questions by their ids, each with its concepts, in one statement.
	 */
	public Map<String, WithConcepts> withConcepts(List<String> ids, Slice slice, double minScore, Detail detail) {
		return read(BY_ID_WITH_CONCEPTS, ids, slice, minScore, detail, QuestionRelations::withConcepts);
	}

	/**
	 * Questions by any of their pages' addresses, however they are spelled, each with its
	 * concepts, in one statement.
	 */
	public Map<String, WithConcepts> withConceptsByUrl(List<String> urls, Slice slice, double minScore, Detail detail) {
		Map<String, String> keys = new HashMap<>();
		urls.forEach((url) -> keys.put(url, PageUrl.of(url).key()));
		Map<String, WithConcepts> found = read(BY_PAGE_WITH_CONCEPTS, List.copyOf(Set.copyOf(keys.values())), slice,
				minScore, detail, QuestionRelations::withConcepts);
		return Keys.translated(keys, found);
	}

	private <T> Map<String, T> read(Statements statements, List<String> parents, Slice slice, double minScore,
			Detail detail, Function<Record, T> value) {
		Map<String, Object> parameters = Rows.parameters(slice, detail,
				Map.of("parents", parents, "minScore", minScore, "bounded", slice.isBounded()));
		return this.database.read(statements.of(slice), parameters, Rows.child(value))
			.stream()
			.collect(Collectors.toMap(Rows.Child::parent, Rows.Child::value, (first, _) -> first));
	}

	private static List<LinkRow<Concept>> concepts(Record row) {
		return List.copyOf(row.get("links").asList(Rows::conceptLink));
	}

	private static WithConcepts withConcepts(Record row) {
		return new WithConcepts(Rows.question(row.get("question")), concepts(row));
	}

	/** How many concepts each question has. */
	public Map<String, Integer> conceptCounts(List<String> questions, double minScore) {
		return Rows
			.counts(this.database.read(CONCEPT_COUNT, Map.of("parents", questions, "minScore", minScore), Rows.COUNT));
	}

}
