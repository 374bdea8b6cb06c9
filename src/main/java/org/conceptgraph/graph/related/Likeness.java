package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How close two questions are: 0.8 of it is the cosine of their concepts, each weighing
 * its link's score times its specificity, and 0.2 the likeness of their texts. A cosine
 * is a sum over the shared concepts, so each of them has its part in it; parts are
 * rounded down to ten-thousandths before they are added, so that the sum that a client
 * makes is the score that it was given.
 */
record Likeness(List<Part> parts, int textPoints) {

	private static final double CONCEPTS = 8_000;

	private static final double TEXTS = 2_000;

	/**
	 * Compares two questions.
	 * @param products of the two weights of each shared concept
	 * @param squares the sum of the squares of all of one question's weights
	 * @param otherSquares the same of the other
	 * @param texts the likeness of the texts, 0..1
	 */
	static Likeness of(Map<String, Double> products, double squares, double otherSquares, double texts) {
		double lengths = Math.sqrt(squares) * Math.sqrt(otherSquares);
		List<Part> parts = new ArrayList<>();
		products.forEach((concept, product) -> parts
			.add(new Part(concept, (lengths > 0) ? points(CONCEPTS, product / lengths) : 0)));
		parts.sort(Comparator.comparingInt(Part::points).reversed().thenComparing(Part::concept));
		return new Likeness(List.copyOf(parts), points(TEXTS, texts));
	}

	/**
	 * A millionth of grace, so that a cosine of 1 is not lost to the last bit of a
	 * double.
	 */
	private static int points(double weight, double share) {
		return (int) Math.floor(weight * Math.clamp(share, 0.0, 1.0) + 1e-6);
	}

	/**
	 * The score in ten-thousandths.
	 */
	int points() {
		return Math.min(10_000, this.parts.stream().mapToInt(Part::points).sum() + this.textPoints);
	}

	/**
	 * What a concept adds, in ten-thousandths.
	 */
	record Part(String concept, int points) {
	}

}
