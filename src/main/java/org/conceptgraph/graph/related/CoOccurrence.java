package org.conceptgraph.graph.related;

/**
 * The part that statements share which count what comes together with a concept.
 */
public final class CoOccurrence {

	/**
	 * Of how many questions of a concept the others are counted: those that are most
	 * about it, read from the index on the link's rank. A concept with more costs no more
	 * than this, and what it shares is estimated from the sample.
	 */
	public static final int SAMPLE = 500;

	/** The number of questions, from the count store. */
	public static final String TOTAL = "CALL () { MATCH (any:Question) RETURN count(any) AS total }\n";

	/**
	 * From {@code total} and {@code a}, a concept, to one row for each concept {@code c}
	 * that is closer to it than chance, with {@code points} (the closeness in
	 * ten-thousandths) and {@code seen} (how many of the sample are about both). In a
	 * sample, one question shared is as good as none.
	 */
	public static final String COUNTED = """
			MATCH ()-[r:ABOUT]->() USING INDEX SEEK r:ABOUT(concept, rank) WHERE r.concept = a.id AND r.rank IS NOT NULL
			WITH total, a, r ORDER BY r.concept, r.rank LIMIT $sample
			WITH total, a, a.questionCount AS na, a.specificity AS sa, startNode(r) AS both
			MATCH (both)-[:ABOUT]->(c:Concept) WHERE c <> a
			WITH total, a, na, sa, c, count(*) AS seen
			WHERE na <= $sample OR seen > 1
			WITH total, a, na, sa, c, seen, c.questionCount AS nb, c.specificity AS sb,
			  CASE WHEN na > $sample THEN toFloat(seen) * na / $sample ELSE toFloat(seen) END AS estimate
			WITH total, a, na, sa, c, seen, nb, sb, CASE WHEN estimate > nb THEN toFloat(nb) ELSE estimate END AS both
			WITH a, na, c, seen,
			""" + Affinity.CYPHER + " AS points\n";

	/**
	 * The full-text query for the questions that are about both {@code a} and {@code c}.
	 * Slugs hold no quotation marks.
	 */
	public static final String BOTH_TERMS = "'+\"' + a.slug + '\" +\"' + c.slug + '\"'";

	private CoOccurrence() {
	}

}
