package org.conceptgraph.link;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.link.find.Mention;

/**
 * All that the weight of one concept in one text depends on.
 */
final class Features {

	private static final int GENERIC_AT_LEAST = 3;

	/** Of that many UTF-16 units, a few sentences, one should name the word. */
	private static final int GENERIC_EVERY = 500;

	final Concept concept;

	boolean declared;

	/** In title or question: under its own name, and inside a longer one. */
	boolean inHeading;

	boolean insideHeading;

	boolean inDescription;

	/** Places in the answer under its own name, and inside longer ones. */
	int inAnswer;

	int insideAnswer;

	/** 1 if the answer begins with the concept, near 0 if it comes last. */
	double early;

	/** Of the longest name that was found. */
	int words;

	/** Of how many concepts the text may mean this one, at best. */
	int rivals = Integer.MAX_VALUE;

	/** UTF-16 units of the answer, where the concept is named there. */
	private int answerLength;

	Features(Concept concept) {
		this.concept = concept;
	}

	void declare(int rivals) {
		this.declared = true;
		this.rivals = Math.min(this.rivals, rivals);
	}

	void mention(Mention mention, int rivals) {
		this.rivals = Math.min(this.rivals, rivals);
		this.words = Math.max(this.words, mention.words());
		boolean nested = mention.nested();
		switch (mention.passage().field()) {
			case TITLE, QUESTION -> {
				this.inHeading |= !nested;
				this.insideHeading |= nested;
			}
			case DESCRIPTION -> this.inDescription |= !nested;
			case ANSWER -> {
				this.answerLength = mention.passage().text().length();
				this.inAnswer += nested ? 0 : 1;
				this.insideAnswer += nested ? 1 : 0;
				double place = 1 - (double) mention.start() / mention.passage().text().length();
				this.early = Math.max(this.early, nested ? 0 : place);
			}
			case KEYWORD -> throw new IllegalArgumentException("keywords are no passage");
		}
	}

	/**
	 * A very general word says little by standing somewhere: a text is about it if it is
	 * declared, in the heading or description, or named again and again.
	 */
	boolean isAbout() {
		return !this.concept.generic() || this.declared || this.inHeading || this.inDescription
				|| this.inAnswer >= Math.max(GENERIC_AT_LEAST, this.answerLength / GENERIC_EVERY);
	}

}
