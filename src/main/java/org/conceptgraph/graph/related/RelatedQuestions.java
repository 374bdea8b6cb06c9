package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.QuestionFilter;
import org.conceptgraph.graph.read.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Questions that share concepts with a question. A full-text index over the concepts of
 * each question proposes (it stops early where a concept is very common), and so do the
 * lists of the question's own pages; what is proposed is scored from stored values, for
 * Lucene's own scores depend on how its index is cut.
 */
@Component
public final class RelatedQuestions {

	private static final int PROPOSED = 200;

	/** A filter lets only some proposals through. */
	private static final int PROPOSED_TO_FILTER = 1_000;

	/**
	 * The boost of a term is its weight in thousandths. A question's own concepts come
	 * once for all of its proposals, with what is needed to show them.
	 */
	private static final String RELATED = """
			UNWIND $parents AS parent
			MATCH (p:Question {id: parent})
			CALL (p) {
			  MATCH (p)-[r:ABOUT]->(c:Concept)
			  WITH c, r.score * c.specificity AS weight
			  RETURN collect(c) AS own, collect({weight: weight, concept:\s""" + Rows.CONCEPT + """
			}) AS weighed,
			    trim(reduce(all = '', term IN collect('"' + c.slug + '"^' + toString(1 + toInteger(1000 * weight))) |
			      all + ' ' + term)) AS terms
			}
			CALL (p, own, terms) {
			  CALL (p, terms) {
			    WITH terms WHERE terms <> ''
			    CALL db.index.fulltext.queryNodes('question_terms', terms, {limit: $proposed}) YIELD node
			    RETURN node AS q, false AS listed
			    UNION ALL
			    MATCH (p)-[:PUBLISHED_AS]->()-[:LISTS]->()<-[:PUBLISHED_AS]-(q:Question)
			    RETURN q, true AS listed
			  }
			  WITH p, own, q, max(listed) AS listed
			  WHERE q <> p AND\s""" + QuestionFilter.CYPHER + """
			OPTIONAL MATCH (q)-[r:ABOUT]->(c:Concept)
			WITH q, listed, own, c, r.score * c.specificity AS weight
			WITH q, listed, sum(weight * weight) AS squares,
			  collect(CASE WHEN c IN own THEN [c.id, weight] END) AS shared
			RETURN collect({listed: listed, squares: squares, shared: shared, question:\s""" + Rows.QUESTION + """
			}) AS proposals
			}
			RETURN parent, p.title AS title, p.text AS text, weighed, proposals""";

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
		Map<String, Object> parameters = Map.of("parents", questions, "proposed",
				wanted.filter().isNone() ? PROPOSED : PROPOSED_TO_FILTER, "filter", wanted.filter().parameter());
		Map<String, List<RelatedQuestion>> related = new HashMap<>();
		this.database.read(RELATED, parameters, (row) -> Map.entry(row.get("parent").asString(), related(row, wanted)))
			.forEach((entry) -> related.put(entry.getKey(), entry.getValue()));
		return related;
	}

	private static List<RelatedQuestion> related(Record row, Wanted wanted) {
		Map<String, Own> own = new HashMap<>();
		double squares = 0;
		for (Value concept : row.get("weighed").values()) {
			Own weighed = new Own(Rows.concept(concept.get("concept")), concept.get("weight").asDouble());
			own.put(weighed.concept().id(), weighed);
			squares += weighed.weight() * weighed.weight();
		}
		Subject subject = new Subject(own, squares,
				Wording.of(row.get("title").asString(), row.get("text").asString()));
		Place after = Place.of(wanted.after());
		int least = Place.atLeast(wanted.minScore());
		List<Scored> scored = new ArrayList<>();
		for (Value proposal : row.get("proposals").values()) {
			Scored candidate = subject.compare(proposal);
			if (candidate.counts(least) && candidate.place().compareTo(after) > 0) {
				scored.add(candidate);
			}
		}
		scored.sort(Comparator.comparing(Scored::place));
		return scored.stream().limit(wanted.limit()).map(subject::explain).toList();
	}

	/**
	 * A concept of the question that is asked about.
	 */
	private record Own(Concept concept, double weight) {
	}

	/**
	 * A proposal with what has been found out about it.
	 */
	private record Scored(Question question, boolean listed, Likeness likeness) {

		Place place() {
			return new Place(this.likeness.points(), this.question.id());
		}

		boolean counts(int least) {
			return this.likeness.points() >= least && (this.listed || this.likeness.points() > 0);
		}

	}

	/**
	 * The question that is asked about.
	 */
	private record Subject(Map<String, Own> own, double squares, Wording wording) {

		Scored compare(Value proposal) {
			Question question = Rows.question(proposal.get("question"));
			Map<String, Double> products = new HashMap<>();
			for (Value shared : proposal.get("shared").values()) {
				Own mine = this.own.get(shared.get(0).asString());
				if (mine != null) {
					products.put(mine.concept().id(), mine.weight() * shared.get(1).asDouble());
				}
			}
			double texts = this.wording.likeness(Wording.of(question.title(), question.text()));
			return new Scored(question, proposal.get("listed").asBoolean(),
					Likeness.of(products, this.squares, proposal.get("squares").asDouble(0), texts));
		}

		RelatedQuestion explain(Scored scored) {
			List<SharedConcept> shared = scored.likeness()
				.parts()
				.stream()
				.map((part) -> new SharedConcept(Objects.requireNonNull(this.own.get(part.concept())).concept(),
						Place.score(part.points())))
				.toList();
			return new RelatedQuestion(scored.question(), Place.score(scored.likeness().points()), scored.listed(),
					shared, Place.score(scored.likeness().textPoints()));
		}

	}

}
