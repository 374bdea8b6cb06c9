package org.conceptgraph.graph.write;

/**
 * How much a concept tells about a question that names it, from how many questions do: an
 * inverse document frequency (Spärck Jones 1972), brought to 0..1.
 *
 * @param questions how many the source has
 */
record Specificity(long questions) {

	/** Of a concept that every question names. */
	private static final double LEAST = 0.4;

	/** What is left of a generic word's. */
	private static final double GENERIC = 0.3;

	/**
	 * On two decimals, so that a page more or less does not rewrite every concept.
	 */
	double of(long count, boolean generic) {
		double rarity = Math.log((this.questions + 1.0) / (count + 1.0)) / Math.log(this.questions + 2.0);
		double specificity = LEAST + (1 - LEAST) * Math.clamp(rarity, 0, 1);
		return Math.round((generic ? GENERIC * specificity : specificity) * 100) / 100.0;
	}

}
