package org.conceptgraph.graph.related;

import org.conceptgraph.graph.node.Concept;

/**
 * How close two concepts are, from the number of questions that are about both.
 * <p>
 * It is normalised pointwise mutual information (G. Bouma, "Normalized (pointwise) mutual
 * information in collocation extraction", GSCL 2009): {@code ln(p(a,b) / (p(a) p(b)))}
 * over {@code -ln p(a,b)}, which is 1 for concepts that only ever come together, 0 for
 * chance and negative below it; what is not more than chance counts as 0. Three factors
 * temper it. {@code n / (n + 5)} shrinks what rests on few questions, so that a single
 * shared one is no certainty. The geometric mean of the two specificities pushes down
 * words that are common in the source. And half is left where one name stands inside the
 * other ("electric", "maximum electric field"): whoever writes the one has written both.
 * All of it is symmetric, lies in 0..1 and is rounded to four decimals.
 * <p>
 * The formula stands here twice: in Java, and as the Cypher that ranks inside the
 * database. A test holds the two together.
 */
public final class Affinity {

	/**
	 * What stands behind the link that a vocabulary states: as strong as a good
	 * co-occurrence, so that neither kind crowds out the other.
	 */
	public static final double STATED = 0.5;

	/**
	 * In ten-thousandths. Expects {@code both} (a float: the shared questions, perhaps
	 * estimated), {@code seen} (those counted), {@code na}, {@code nb}, {@code sa},
	 * {@code sb}, {@code total}, and the slugs of {@code a} and {@code c}.
	 */
	public static final String CYPHER = """
			CASE WHEN both <= 0 OR both * total <= toFloat(na) * nb THEN 0
			  ELSE toInteger(round(10000 * CASE WHEN both >= total THEN 1.0
			    ELSE log(both * total / (toFloat(na) * nb)) / log(total / both) END
			    * seen / (seen + 5.0) * sqrt(sa * sb)
			    * CASE WHEN '-' + a.slug + '-' CONTAINS '-' + c.slug + '-' OR '-' + c.slug + '-' CONTAINS '-' + a.slug + '-'
			      THEN 0.5 ELSE 1.0 END)) END
			""";

	private static final double SHRINKAGE = 5;

	private static final double NESTED = 0.5;

	private Affinity() {
	}

	/**
	 * The closeness of two concepts.
	 * @param both how many questions are about both
	 * @param total how many questions there are
	 */
	public static double of(long both, Concept a, Concept b, long total) {
		double closeness = shrunk(both, a.questionCount(), b.questionCount(), a.specificity(), b.specificity(), total);
		return Math.clamp(rounded(closeness * (areNested(a.slug(), b.slug()) ? NESTED : 1)), 0.0, 1.0);
	}

	/**
	 * @param na how many questions are about the first
	 * @param nb how many are about the second
	 */
	static double shrunk(long both, long na, long nb, double sa, double sb, long total) {
		if (both <= 0) {
			return 0;
		}
		return npmi(both, na, nb, total) * both / (both + SHRINKAGE) * Math.sqrt(sa * sb);
	}

	private static boolean areNested(String slug, String other) {
		String one = '-' + slug + '-';
		String two = '-' + other + '-';
		return one.contains(two) || two.contains(one);
	}

	/**
	 * Normalised pointwise mutual information, at least 0. Counts that cannot be (of a
	 * graph that is just being written) give a number in 0..1 all the same.
	 */
	static double npmi(double both, double na, double nb, double total) {
		if (both <= 0 || na <= 0 || nb <= 0 || both * total <= na * nb) {
			return 0;
		}
		if (both >= total) {
			return 1;
		}
		return Math.min(1, Math.log(both * total / (na * nb)) / Math.log(total / both));
	}

	public static double rounded(double score) {
		return Math.round(score * 10_000) / 10_000.0;
	}

}
