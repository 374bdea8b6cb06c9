package org.conceptgraph.graph.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.read.Rows;
import org.conceptgraph.graph.related.Affinity;
import org.conceptgraph.graph.related.CoOccurrence;
import org.conceptgraph.graph.related.Place;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the relations among a set of concepts, and the concepts themselves.
 */
@Component
final class MapRelations {

	private static final int QUESTIONS = 4_000;

	/** A drawing with more lines than that says nothing. */
	private static final int RELATIONS_PER_CONCEPT = 5;

	/**
	 * A pair is found from both sides. Where one side's questions have all been looked
	 * at, the number shared is known; of other pairs, the closest by estimate are counted
	 * by the full-text index.
	 */
	private static final String AMONG = CoOccurrence.TOTAL
			+ """
					MATCH (some:Concept) WHERE some.id IN $concepts
					WITH total, collect(some) AS chosen
					CALL (total, chosen) {
					  UNWIND chosen AS one
					  CALL (one, chosen) {
					    MATCH ()-[r:ABOUT]->() USING INDEX SEEK r:ABOUT(concept, rank) WHERE r.concept = one.id AND r.rank IS NOT NULL
					    WITH one, chosen, r ORDER BY r.concept, r.rank LIMIT $sample
					    WITH one, chosen, startNode(r) AS q
					    MATCH (q)-[:ABOUT]->(other:Concept) WHERE other IN chosen AND other <> one
					    RETURN other, count(*) AS seen, false AS stated
					    UNION ALL
					    MATCH (one)-[:BROADER]->(other:Concept) WHERE other IN chosen AND other <> one
					    RETURN other, 0 AS seen, true AS stated
					  }
					  WITH total, one, other, seen, stated, one.questionCount AS questions, one.id < other.id AS forward
					  WITH total, CASE WHEN forward THEN one ELSE other END AS a, CASE WHEN forward THEN other ELSE one END AS c,
					    max(CASE WHEN questions <= $sample THEN seen END) AS exact, max(seen) AS seen,
					    max(toFloat(seen) * CASE WHEN questions > $sample THEN questions ELSE $sample END / $sample) AS both,
					    collect(CASE WHEN stated THEN one.id END) AS narrower
					  WITH total, a, c, exact, seen, both, narrower, a.questionCount AS na, c.questionCount AS nb,
					    a.specificity AS sa, c.specificity AS sb
					  WITH a, c, exact, narrower,
					"""
			+ Affinity.CYPHER + """
					AS points
					 WHERE points > 0 OR size(narrower) > 0
					 WITH a, c, exact, narrower, points
					 ORDER BY size(narrower) > 0 DESC, points DESC, a.id, c.id LIMIT $limit
					 CALL (a, c, exact) {
					   WITH exact WHERE exact IS NOT NULL RETURN exact AS shared
					   UNION ALL
					   WITH a, c, exact WHERE exact IS NULL
					   CALL db.index.fulltext.queryNodes('question_terms', """ + CoOccurrence.BOTH_TERMS + """
					) YIELD node
					    WITH a, count(node) AS shared RETURN shared
					  }
					  RETURN collect({a: a.id, b: c.id, shared: shared, narrower: narrower}) AS pairs
					}
					RETURN total, pairs, [c IN chosen |\s""" + Rows.CONCEPT + "] AS concepts";

	private static final Comparator<ConceptMap.Relation> STRONGEST = Comparator
		.comparingDouble(ConceptMap.Relation::score)
		.reversed()
		.thenComparing((relation) -> relation.source().id())
		.thenComparing((relation) -> relation.target().id())
		.thenComparing(ConceptMap.Relation::kind);

	private final Database database;

	MapRelations(Database database) {
		this.database = database;
	}

	/**
	 * What has been found.
	 *
	 * @param concepts by id
	 * @param cut whether there are more relations
	 */
	record Found(Map<String, Concept> concepts, List<ConceptMap.Relation> relations, boolean cut) {
	}

	Found among(Collection<String> concepts, int minPoints) {
		int sample = Math.clamp(QUESTIONS / concepts.size(), 1, CoOccurrence.SAMPLE);
		int limit = RELATIONS_PER_CONCEPT * concepts.size();
		Map<String, Object> parameters = Map.of("concepts", List.copyOf(concepts), "sample", sample, "limit", limit);
		return this.database.read(AMONG, parameters, (row) -> found(row, limit, minPoints)).getFirst();
	}

	private static Found found(Record row, int limit, int minPoints) {
		Map<String, Concept> concepts = new HashMap<>();
		row.get("concepts").values(Rows::concept).forEach((concept) -> concepts.put(concept.id(), concept));
		List<ConceptMap.Relation> relations = new ArrayList<>();
		for (Value pair : row.get("pairs").values()) {
			Concept a = concept(concepts, pair.get("a"));
			Concept b = concept(concepts, pair.get("b"));
			int shared = pair.get("shared").asInt();
			double score = Affinity.of(shared, a, b, row.get("total").asLong());
			if (Place.points(score) < minPoints) {
				continue;
			}
			if (score > 0) {
				relations.add(new ConceptMap.Relation(a, b, ConceptMap.Kind.RELATED, score, shared));
			}
			for (String narrower : pair.get("narrower").asList(Value::asString)) {
				boolean forward = narrower.equals(a.id());
				relations.add(new ConceptMap.Relation(forward ? a : b, forward ? b : a, ConceptMap.Kind.BROADER, score,
						shared));
			}
		}
		relations.sort(STRONGEST);
		return new Found(concepts, relations, row.get("pairs").size() >= limit);
	}

	private static Concept concept(Map<String, Concept> concepts, Value id) {
		Concept concept = concepts.get(id.asString());
		if (concept == null) {
			throw new IllegalStateException("A pair of concepts outside of the map");
		}
		return concept;
	}

}
