package org.conceptgraph.graph.read;

/**
 * The one place that says how telling a link is as readers see it: what the page says,
 * times how much a link to the concept tells in the whole source, rounded to four
 * decimals.
 */
public final class LinkScore {

	/**
	 * Of {@code c}, a concept, which may not have been weighed yet.
	 */
	static final String SALIENCE = "coalesce(c.salience, 1.0)";

	/**
	 * Of {@code r}, an ABOUT relationship, and {@code salience}, read once for all of a
	 * concept's.
	 */
	static final String WITH_SALIENCE = "round(r.score * salience, 4)";

	/**
	 * Of {@code r}, an ABOUT relationship, and {@code c}, its concept.
	 */
	public static final String CYPHER = "round(r.score * " + SALIENCE + ", 4)";

	private LinkScore() {
	}

}
