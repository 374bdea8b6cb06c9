package org.conceptgraph.graph.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.related.Affinity;
import org.conceptgraph.graph.related.CoOccurrence;
import org.conceptgraph.graph.related.Place;
import org.springframework.stereotype.Component;

/**
 * One step outwards from many concepts at once, in one statement whose cost is bounded:
 * what may be read is shared out among them.
 */
@Component
final class Neighbours {

	/** How many questions a step reads, over all concepts. */
	private static final int QUESTIONS = 2_000;

	/** A concept is asked for no fewer questions than that. */
	private static final int FEWEST = 20;

	/**
	 * Of {@code c} and {@code total}: a common concept is a generic one, or one that more
	 * than every fiftieth question is about (of a small source, more than 25).
	 */
	static final String COMMON = """
			(c.generic = true OR c.questionCount > CASE WHEN total / 50 > 25 THEN total / 50 ELSE 25 END)""";

	private static final String STEP = CoOccurrence.TOTAL + """
			UNWIND $concepts AS id
			MATCH (a:Concept {id: id})
			CALL (total, a) {
			  CALL (total, a) {
			""" + CoOccurrence.COUNTED + """
			    WHERE points > 0 AND points >= $minPoints
			    RETURN c, points ORDER BY points DESC, c.id LIMIT $limit
			  }
			  RETURN c, 'RELATED' AS kind, points
			  UNION ALL
			  MATCH (a)-[:BROADER]->(c:Concept)
			  RETURN c, 'BROADER' AS kind, $stated AS points ORDER BY c.id LIMIT $limit
			  UNION ALL
			  MATCH (a)<-[:BROADER]-(c:Concept)
			  RETURN c, 'NARROWER' AS kind, $stated AS points ORDER BY c.countKey LIMIT $limit
			}
			RETURN id, c.id AS to, kind, points,
			  c.questionCount AS questions,
			  """ + COMMON + " AS common";

	private final Database database;

	Neighbours(Database database) {
		this.database = database;
	}

	/**
	 * How many questions of each concept a step reads.
	 */
	static int sample(int concepts) {
		return Math.clamp(QUESTIONS / concepts, FEWEST, CoOccurrence.SAMPLE);
	}

	/**
	 * Takes the step.
	 * @param limit how many neighbours of each kind a concept has at most; as many mean
	 * that there may be more
	 */
	List<Neighbour> of(Collection<String> concepts, int limit, int minPoints) {
		if (concepts.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = Map.of("concepts", List.copyOf(concepts), "sample", sample(concepts.size()),
				"limit", limit, "minPoints", minPoints, "stated", Place.points(Affinity.STATED));
		return this.database.read(STEP, parameters,
				(row) -> new Neighbour(row.get("id").asString(), row.get("to").asString(),
						Neighbour.Kind.valueOf(row.get("kind").asString()), row.get("points").asInt(),
						row.get("questions").asInt(), row.get("common").asBoolean()));
	}

}
