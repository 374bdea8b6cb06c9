package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.read.QuestionFilter;
import org.conceptgraph.graph.read.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Questions that share concepts or words with a question. Full-text indexes propose, one
 * over the concepts of each question and one over its title (they stop early where a
 * concept is very common), and so do the lists of the question's own pages; what is
 * proposed is scored from stored values, for Lucene's own scores depend on how its index
 * is cut.
 */
@Component
public final class RelatedQuestions {

	/** How many the concepts propose, and with a filter, which lets only some through. */
	private static final int BY_CONCEPTS = 100;

	private static final int BY_CONCEPTS_TO_FILTER = 750;

	/** How many the words of the title propose. */
	private static final int BY_WORDS = 50;

	private static final int BY_WORDS_TO_FILTER = 250;

	/** The rarest of the question's concepts and words, with which indexes are asked. */
	private static final int TERMS = 12;

	/**
	 * How many questions, counted by term, indexes are asked to look through at most. A
	 * concept on a tenth of a million questions would cost ten times what the others
	 * cost, and proposes hardly anything that they do not.
	 */
	private static final int POSTINGS = 30_000;

	/**
	 * An inverse document frequency in 0..1, 1 for what no other question has, of
	 * {@code n} questions out of {@code total - 1}.
	 */
	private static final String RARITY = "log(total / (n + 1)) / log(total) ";

	/**
	 * Of {@code best}, terms in their order: as many as there are {@code $postings} for.
	 */
	private static final String WITHIN_POSTINGS = """
			reduce(asked = {n: 0, terms: ''}, term IN best | CASE
			    WHEN asked.terms = '' OR asked.n + term.n <= $postings
			    THEN {n: asked.n + term.n, terms: asked.terms + ' ' + term.text} ELSE asked END).terms\s""";

	/** What is left of the rarity of a generic concept. */
	private static final String GENERIC = "CASE WHEN c.generic THEN 0.3 ELSE 1.0 END ";

	/**
	 * A question's own concepts come once for all of its proposals, with what is needed
	 * to show them. Lucene weighs a term by its own measure of rarity.
	 */
	private static final String RELATED = """
			CALL () { MATCH (any:Question) RETURN count(any) + 1.0 AS total }
			UNWIND $parents AS parent
			MATCH (p:Question {id: parent})
			CALL (p, total) {
			  MATCH (p)-[r:ABOUT]->(c:Concept)
			  WITH c, r.score AS score, total, c.questionCount AS n,\s""" + GENERIC + """
			AS factor
			  WITH c, n, score, sqrt(score) * factor AS boost, factor *\s""" + RARITY + """
			AS rarity
			  ORDER BY boost * rarity DESC, c.id
			  WITH collect(c) AS own, collect({score: score, rarity: rarity, concept:\s""" + Rows.CONCEPT + """
			}) AS concepts,
			    collect({n: n, text: '"' + c.slug + '"^' + toString(1 + toInteger(1000 * boost))})[..$terms] AS best
			  RETURN own, concepts,\s""" + WITHIN_POSTINGS + """
			AS terms
			}
			CALL (p, total) {
			  UNWIND p.words AS word
			  OPTIONAL MATCH (w:Word {text: word})
			  WITH word, total, coalesce(w.questionCount, 0) AS n
			  WITH word, n,\s""" + RARITY + """
			AS rarity ORDER BY rarity DESC, word
			  WITH collect({word: word, rarity: rarity}) AS words,
			    collect({n: n, text: 'title:"' + word + '"'})[..$terms] AS best
			  RETURN words,\s""" + WITHIN_POSTINGS + """
			AS titles
			}
			CALL (p, own, terms, titles) {
			  WITH p, own, terms, titles, [(p)-[:IN_SUBJECT]->(s) | s.id] AS subjects
			  CALL (p, terms, titles) {
			    WITH terms WHERE terms <> ''
			    CALL db.index.fulltext.queryNodes('question_terms', terms, {limit: $byConcepts}) YIELD node
			    RETURN node AS q, false AS listed
			    UNION ALL
			    WITH titles WHERE titles <> ''
			    CALL db.index.fulltext.queryNodes('question_text', titles, {limit: $byWords}) YIELD node
			    RETURN node AS q, false AS listed
			    UNION ALL
			    MATCH (p)-[:PUBLISHED_AS]->()-[:LISTS]->()<-[:PUBLISHED_AS]-(q:Question)
			    RETURN q, true AS listed
			  }
			  WITH p, own, subjects, q, max(listed) AS listed
			  WHERE q <> p AND\s""" + QuestionFilter.CYPHER + """
			RETURN collect({listed: listed, strength: q.strength, words: coalesce(q.words, []),
			    shared: [(q)-[r:ABOUT]->(c) WHERE c IN own | [r.concept, r.score]],
			    near: EXISTS { (q)-[i:IN_SUBJECT]->() WHERE i.subject IN subjects }, question:\s""" + Rows.QUESTION
			+ """
					}) AS proposals
					}
					RETURN parent, concepts, words, proposals""";

	private final Database database;

	RelatedQuestions(Database database) {
		this.database = database;
	}

	/**
	 * Which of a question's related questions are wanted.
	 *
	 * @param minScore the least score, or null
	 * @param after the {@link RelatedQuestion#key() place} they follow, or null
	 */
	public record Wanted(QuestionFilter filter, @Nullable Double minScore, @Nullable String after, int limit) {
	}

	/**
	 * The related questions of each, the closest first.
	 */
	public Map<String, List<RelatedQuestion>> of(List<String> questions, Wanted wanted) {
		boolean all = wanted.filter().isNone();
		Map<String, Object> parameters = Map.of("parents", questions, "terms", TERMS, "postings", POSTINGS,
				"byConcepts", all ? BY_CONCEPTS : BY_CONCEPTS_TO_FILTER, "byWords", all ? BY_WORDS : BY_WORDS_TO_FILTER,
				"filter", wanted.filter().parameter());
		Map<String, List<RelatedQuestion>> related = new HashMap<>();
		this.database.read(RELATED, parameters, (row) -> Map.entry(row.get("parent").asString(), related(row, wanted)))
			.forEach((entry) -> related.put(entry.getKey(), entry.getValue()));
		return related;
	}

	private static List<RelatedQuestion> related(Record row, Wanted wanted) {
		Asked asked = Asked.of(row.get("concepts"), row.get("words"));
		Place after = Place.of(wanted.after());
		int least = Place.atLeast(wanted.minScore());
		List<Scored> scored = new ArrayList<>();
		for (Value proposal : row.get("proposals").values()) {
			Scored candidate = Scored.of(asked, proposal);
			if (candidate.counts(least) && candidate.place().compareTo(after) > 0) {
				scored.add(candidate);
			}
		}
		scored.sort(Comparator.comparing(Scored::place));
		return scored.stream().limit(wanted.limit()).map((candidate) -> candidate.explain(asked)).toList();
	}

	/**
	 * A proposal with what has been found out about it.
	 */
	private record Scored(String id, Value proposal, boolean listed, Likeness likeness) {

		static Scored of(Asked asked, Value proposal) {
			List<String> words = proposal.get("words").isNull() ? List.of()
					: proposal.get("words").asList(Value::asString);
			return new Scored(Rows.id(proposal.get("question")), proposal, proposal.get("listed").asBoolean(),
					asked.compare(proposal.get("shared"), proposal.get("strength").asDouble(0), words,
							proposal.get("near").asBoolean()));
		}

		Place place() {
			return new Place(this.likeness.points(), this.id);
		}

		boolean counts(int least) {
			return this.likeness.points() >= least && (this.listed || this.likeness.points() > 0);
		}

		RelatedQuestion explain(Asked asked) {
			List<SharedConcept> shared = this.likeness.parts()
				.stream()
				.map((part) -> new SharedConcept(asked.concept(part.concept()), Place.score(part.points())))
				.toList();
			return new RelatedQuestion(Rows.question(this.proposal.get("question")),
					Place.score(this.likeness.points()), this.listed, shared, Place.score(this.likeness.textPoints()));
		}

	}

}
