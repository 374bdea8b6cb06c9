package org.conceptgraph.graph.read;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

	private static final int DECIMALS = 4;

	private static final int WHOLE = 10_000;

	private LinkScore() {
	}

	/**
	 * The same, here: a concept's links differ only in what the pages say.
	 * @param stored what the page says, 0..1
	 * @param salience of the concept, 0..1
	 */
	public static double of(double stored, double salience) {
		return BigDecimal.valueOf(stored * salience).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
	}

	/**
	 * The sort key of a question's link to a concept: the most telling first, then by id.
	 */
	static String place(double score, String concept) {
		String place = Long.toString(WHOLE - Math.round(score * WHOLE));
		return "0".repeat(DECIMALS + 1 - place.length()) + place + '|' + concept;
	}

}
