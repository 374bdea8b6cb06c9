package org.conceptgraph.graph.read;

/**
 * The one place that says how telling a link is as readers see it: what the page says,
 * times how specific the concept is in the whole source, rounded to four decimals.
 */
public final class LinkScore {

	/** Of {@code r}, an ABOUT relationship, and {@code c}, its concept. */
	public static final String CYPHER = "round(r.score * c.specificity, 4)";

	private LinkScore() {
	}

}
