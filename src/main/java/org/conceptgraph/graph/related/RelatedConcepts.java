package org.conceptgraph.graph.related;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Concepts that come together more often than chance. Nothing about it is stored: an
 * import of one page would otherwise rewrite its neighbours'.
 */
@Component
public final class RelatedConcepts {

	private static final String CLOSE_ENOUGH = "WHERE points > 0 AND points >= $minPoints\n";

	/**
	 * How many questions are about both is known where the sample is complete; else the
	 * full-text index counts them without touching the graph.
	 */
	private static final String RELATED = CoOccurrence.TOTAL + """
			UNWIND $parents AS parent
			MATCH (a:Concept {id: parent})
			CALL (total, a) {
			""" + CoOccurrence.COUNTED + CLOSE_ENOUGH + """
			  AND (points < $afterPoints OR (points = $afterPoints AND c.id > $afterId))
			WITH a, na, c, seen, points ORDER BY points DESC, c.id LIMIT $limit
			CALL (a, na, c, seen) {
			  WITH na, seen WHERE na <= $sample RETURN seen AS shared
			  UNION ALL
			  WITH a, na, c WHERE na > $sample
			  CALL db.index.fulltext.queryNodes('question_terms', """ + CoOccurrence.BOTH_TERMS + """
			) YIELD node
			    WITH a, count(node) AS shared RETURN shared
			  }
			  RETURN c, points, shared
			}
			RETURN parent, points, shared,\s""" + Rows.CONCEPT + """
			AS concept ORDER BY points DESC, c.id""";

	private static final String COUNT = CoOccurrence.TOTAL + """
			UNWIND $parents AS parent
			MATCH (a:Concept {id: parent})
			CALL (total, a) {
			""" + CoOccurrence.COUNTED + CLOSE_ENOUGH + """
			  RETURN count(c) AS found
			}
			RETURN parent, found""";

	/**
	 * Two concepts may share very many questions: the index proposes 200; where there are
	 * more than that, those that are most about the first concept are proposed too.
	 */
	private static final String SHARED = """
			UNWIND $pairs AS pair
			MATCH (a:Concept {id: pair.a}), (c:Concept {id: pair.b})
			CALL (a, c) {
			  CALL (a, c) {
			    CALL db.index.fulltext.queryNodes('question_terms', """ + CoOccurrence.BOTH_TERMS
			+ """
					, {limit: 200}) YIELD node RETURN node AS q
					    UNION
					    WITH a, c WHERE a.questionCount > 200 AND c.questionCount > 200
					    MATCH ()-[r:ABOUT]->() USING INDEX SEEK r:ABOUT(concept, rank) WHERE r.concept = a.id AND r.rank IS NOT NULL
					    WITH r ORDER BY r.concept, r.rank LIMIT 200
					    RETURN startNode(r) AS q
					  }
					  MATCH (q)-[about:ABOUT]->(end) WHERE end = a OR end = c
					  WITH q, count(about) AS ends, sum(about.score) AS strength WHERE ends = 2
					  RETURN q, strength ORDER BY strength DESC, q.id LIMIT $limit
					}
					RETURN pair.key AS parent,\s"""
			+ Rows.QUESTION + """
					AS question ORDER BY strength DESC, q.id""";

	private final Database database;

	RelatedConcepts(Database database) {
		this.database = database;
	}

	/**
	 * Which of a concept's related concepts are wanted.
	 *
	 * @param minScore the least score, or null
	 * @param after the {@link RelatedConcept#key() place} they follow, or null
	 */
	public record Wanted(@Nullable Double minScore, @Nullable String after, int limit) {
	}

	/**
	 * The related concepts of each, the closest first.
	 */
	public Map<String, List<RelatedConcept>> of(List<String> concepts, Wanted wanted) {
		Place after = Place.of(wanted.after());
		Map<String, Object> parameters = parameters(concepts, wanted.minScore());
		parameters.put("afterPoints", after.points());
		parameters.put("afterId", after.id());
		parameters.put("limit", wanted.limit());
		return Rows.byParent(this.database.read(RELATED, parameters,
				Rows.child((row) -> new RelatedConcept(Rows.concept(row.get("concept")),
						Place.score(row.get("points").asInt()), row.get("shared").asInt()))));
	}

	/**
	 * How many related concepts each has.
	 */
	public Map<String, Integer> count(List<String> concepts, @Nullable Double minScore) {
		Map<String, Integer> counts = new HashMap<>();
		this.database
			.read(COUNT, parameters(concepts, minScore),
					(row) -> Map.entry(row.get("parent").asString(), row.get("found").asInt()))
			.forEach((entry) -> counts.put(entry.getKey(), entry.getValue()));
		return counts;
	}

	/**
	 * The questions that are about both concepts of each pair, the most telling first.
	 */
	public Map<String, List<Question>> sharedQuestions(List<ConceptPair> pairs, int first) {
		List<Map<String, String>> rows = pairs.stream()
			.map((pair) -> Map.of("key", pair.key(), "a", pair.a(), "b", pair.b()))
			.toList();
		return Rows.byParent(this.database.read(SHARED, Map.of("pairs", rows, "limit", first),
				Rows.child((row) -> Rows.question(row.get("question")))));
	}

	private static Map<String, Object> parameters(List<String> concepts, @Nullable Double minScore) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("parents", concepts);
		parameters.put("sample", CoOccurrence.SAMPLE);
		parameters.put("minPoints", Place.atLeast(minScore));
		return parameters;
	}

}
