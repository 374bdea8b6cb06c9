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

	private static final double NEXT_TO_A_HALF = 1e-6;

	private LinkScore() {
	}

	/**
	 * The same, here: a concept's links differ only in what the pages say. Neo4j rounds
	 * what the number looks like in decimals; only next to a half that is another number
	 * than arithmetic gives, and to spell numbers out took a thirtieth of an answer with
	 * a hundred links.
	 * @param stored what the page says, 0..1
	 * @param salience of the concept, 0..1
	 */
	public static double of(double stored, double salience) {
		double score = stored * salience;
		double shifted = score * WHOLE;
		double below = Math.floor(shifted);
		if (Math.abs(shifted - below - 0.5) > NEXT_TO_A_HALF) {
			return ((shifted - below > 0.5) ? below + 1 : below) / WHOLE;
		}
		return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
	}

	/**
	 * The sort key of a question's link to a concept: the most telling first, then by id.
	 */
	static String place(double score, String concept) {
		String place = Long.toString(WHOLE - Math.round(score * WHOLE));
		return "0".repeat(DECIMALS + 1 - place.length()) + place + '|' + concept;
	}

}
