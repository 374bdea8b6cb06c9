package org.conceptgraph.link;

/**
 * Turns what was found of a concept into one score. Each observation is taken as an
 * independent reason, right with the probability that stands beside it; the score is the
 * probability that at least one is right, times what speaks against the concept as such:
 * <pre>
 * score = (1 − Π (1 − reason)) × word length × generic ÷ rivals
 * </pre> Nothing else goes in: not the other pages, not the time. So one page's scores
 * stay when others are imported.
 */
final class Weigher {

	private static final double DECLARED = 0.30;

	private static final double IN_HEADING = 0.60;

	private static final double INSIDE_HEADING = 0.15;

	private static final double IN_DESCRIPTION = 0.25;

	/** Of countless mentions in the answer; of one, a third of it. */
	private static final double IN_ANSWER = 0.60;

	private static final double INSIDE_ANSWER = 0.12;

	private static final double HALF_WAY = 2;

	private static final double EARLY = 0.12;

	/** A name of one word is vaguer than a longer one. */
	private static final double ONE_WORD = 0.85;

	private static final double TWO_WORDS = 0.95;

	private static final double GENERIC = 0.25;

	double score(Features found) {
		double doubt = 1;
		doubt *= 1 - (found.declared ? DECLARED : 0);
		doubt *= 1 - (found.inHeading ? IN_HEADING : found.insideHeading ? INSIDE_HEADING : 0);
		doubt *= 1 - (found.inDescription ? IN_DESCRIPTION : 0);
		doubt *= 1 - IN_ANSWER * found.inAnswer / (found.inAnswer + HALF_WAY);
		doubt *= 1 - INSIDE_ANSWER * found.insideAnswer / (found.insideAnswer + HALF_WAY);
		doubt *= 1 - EARLY * found.early;
		double factor = switch (found.words) {
			case 0, 1 -> ONE_WORD;
			case 2 -> TWO_WORDS;
			default -> 1;
		};
		factor *= found.concept.generic() ? GENERIC : 1;
		return Math.round((1 - doubt) * factor / found.rivals * 10_000) / 10_000.0;
	}

}
