package org.conceptgraph.link;

import java.util.EnumMap;
import java.util.Map;

import org.conceptgraph.concept.Concept;

/**
 * All that the weight of one concept in one text depends on: gathered place by place,
 * then told as one value for each {@link Reason}.
 */
final class Features {

	/** Mentions of which half of the full weight comes. */
	private static final double HALF_WAY = 2;

	/** Characters from the answer's beginning after which half of the weight is gone. */
	private static final double EARLY = 60;

	/** A shorter answer is all beginning. */
	private static final double SHORT = 100;

	private static final int QUARTERS = 4;

	private static final int GENERIC_AT_LEAST = 3;

	/** Of that many UTF-16 units, a few sentences, one should name the word. */
	private static final int GENERIC_EVERY = 500;

	final Concept concept;

	private final Terms.Term term;

	private boolean declared;

	private boolean inHeading;

	private boolean insideHeading;

	private boolean inDescription;

	/** Meant by a name that others bear, too: the text speaks for it. */
	private boolean chosen;

	private double headingShare;

	private int inAnswer;

	private int insideAnswer;

	private int places;

	private int nested;

	private int cutAcross;

	private int first = Integer.MAX_VALUE;

	/** UTF-16 units of the answer, where the concept is named there. */
	private int answerLength;

	/** One bit for each quarter of the answer. */
	private int quarters;

	/** Of how many concepts the text may mean this one, at best. */
	private int rivals = Integer.MAX_VALUE;

	Features(Concept concept, Terms.Term term) {
		this.concept = concept;
		this.term = term;
	}

	Terms.Term term() {
		return this.term;
	}

	void declare(int rivals) {
		this.declared = true;
		this.rivals = Math.min(this.rivals, rivals);
	}

	void mention(Place place, int rivals) {
		this.chosen |= rivals == 1 && place.mention().bearers().size() > 1;
		this.rivals = Math.min(this.rivals, rivals);
		this.places++;
		this.nested += place.mention().nested() ? 1 : 0;
		this.cutAcross += place.cutAcross() ? 1 : 0;
		int length = Math.max(1, place.mention().passage().text().length());
		switch (place.mention().passage().field()) {
			case TITLE, QUESTION -> heading(place, length);
			// An extract of the answer, mostly: it would count the same words twice.
			case DESCRIPTION -> this.inDescription |= !place.inside();
			case ANSWER -> answer(place, length);
			case KEYWORD -> throw new IllegalArgumentException("keywords are no passage");
		}
	}

	private void heading(Place place, int length) {
		if (place.inside()) {
			this.insideHeading = true;
			return;
		}
		this.inHeading = true;
		double share = (double) (place.mention().end() - place.mention().start()) / length;
		this.headingShare = Math.max(this.headingShare, share);
	}

	private void answer(Place place, int length) {
		this.answerLength = length;
		if (place.inside()) {
			this.insideAnswer++;
			return;
		}
		this.inAnswer++;
		this.first = Math.min(this.first, place.mention().start());
		this.quarters |= 1 << (QUARTERS * place.mention().start() / length);
	}

	/**
	 * A very general word says little by standing somewhere: a text is about it if it is
	 * declared, in the heading or description, or named again and again.
	 */
	boolean isAbout() {
		return !this.concept.generic() || this.chosen || this.declared || this.inHeading || this.inDescription
				|| this.inAnswer >= Math.max(GENERIC_AT_LEAST, this.answerLength / GENERIC_EVERY);
	}

	/**
	 * One value for each reason that is observed.
	 * @param support the logarithm of 1 and how many other concepts share a word with
	 * this one, on average over its words
	 */
	Map<Reason, Double> values(double support) {
		Map<Reason, Double> values = new EnumMap<>(Reason.class);
		values.put(Reason.FOUND, 1.0);
		put(values, Reason.DECLARED, this.declared);
		put(values, Reason.IN_HEADING, this.inHeading);
		put(values, Reason.INSIDE_HEADING, this.insideHeading && !this.inHeading);
		put(values, Reason.INSIDE_ANSWER, this.insideAnswer / (this.insideAnswer + HALF_WAY));
		put(values, Reason.EARLY, early());
		put(values, Reason.SPREAD, (this.inAnswer > 1) ? (double) Integer.bitCount(this.quarters) / QUARTERS : 0);
		put(values, Reason.SUPPORT, support);
		put(values, Reason.ONLY_INSIDE, this.places > 0 && this.nested == this.places);
		put(values, Reason.CUT_ACROSS, (this.places > 0) ? (double) this.cutAcross / this.places : 0);
		put(values, Reason.GENERIC, this.concept.generic());
		put(values, Reason.GENERIC_HEAD, this.term.genericHead());
		put(values, Reason.AMBIGUOUS, Math.log(this.rivals));
		switch (this.term.shape()) {
			case NOUN_PHRASE, KNOWN_TERM -> {
				put(values, Reason.HEADING_SHARE, Math.sqrt(this.headingShare));
				put(values, Reason.KNOWN_TERM, this.term.shape() == NameShape.KNOWN_TERM);
			}
			case ADJECTIVE -> put(values, Reason.ADJECTIVE, true);
			case OTHER_WORD -> put(values, Reason.NOT_A_NOUN, true);
			case OTHER_WORDS -> put(values, Reason.NOT_A_PHRASE, true);
		}
		return values;
	}

	private double early() {
		return (this.inAnswer > 0) ? Math.min(1, this.answerLength / SHORT) / (1 + this.first / EARLY) : 0;
	}

	private static void put(Map<Reason, Double> values, Reason reason, boolean observed) {
		put(values, reason, observed ? 1 : 0);
	}

	private static void put(Map<Reason, Double> values, Reason reason, double value) {
		if (value > 0) {
			values.put(reason, value);
		}
	}

}
