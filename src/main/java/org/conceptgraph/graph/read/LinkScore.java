package org.conceptgraph.graph.read;

/**
 * The one place that says how telling a link is as readers see it: what the page says,
 * times how much a link to the concept tells in the whole source, rounded to four
 * decimals.
 */
public final class LinkScore {

	/**
	 * Of {@code r}, an ABOUT relationship, and {@code c}, its concept, which may not have
	 * been weighed yet.
	 */
	public static final String CYPHER = "round(r.score * coalesce(c.salience, 1.0), 4)";

	private LinkScore() {
	}

}
