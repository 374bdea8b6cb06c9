package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How close two questions are, from the concepts and the words that they share. A shared
 * concept adds <pre>
 * 0.75 × rarity × √(score₁ × score₂) ÷ √((strength₁ + 1) × (strength₂ + 1))
 * </pre> where a question's strength is the sum of its links' scores. It is a cosine
 * whose weights are the roots of the scores, for the best link of a question says less
 * than how many it shares; with the one that is added, each question is taken to be about
 * one more thing, which nobody shares, so that a question of two links is no certainty.
 * The words add 0.25 of their {@link Asked#likeness likeness}. Between questions without
 * a common subject all of it counts 0.7. The weights were measured: docs/decisions/0007.
 * <p>
 * Parts are rounded down to ten-thousandths before they are added, so that the sum that a
 * client makes is the score that it was given.
 */
record Likeness(List<Part> parts, int textPoints) {

	private static final double CONCEPTS = 7_500;

	private static final double WORDS = 2_500;

	private static final double OTHER_SUBJECT = 0.7;

	/**
	 * Compares two questions.
	 * @param shared what each shared concept weighs: its rarity times the geometric mean
	 * of its two scores
	 * @param strength the sum of all scores of one question's links
	 * @param otherStrength the same of the other
	 * @param words the likeness of the wordings, 0..1
	 * @param sameSubject whether there is a subject that both are in
	 */
	static Likeness of(Map<String, Double> shared, double strength, double otherStrength, double words,
			boolean sameSubject) {
		double near = sameSubject ? 1 : OTHER_SUBJECT;
		double lengths = Math.sqrt((strength + 1) * (otherStrength + 1));
		List<Part> parts = new ArrayList<>();
		shared.forEach((concept, weight) -> parts.add(new Part(concept, points(near * CONCEPTS, weight / lengths))));
		parts.sort(Comparator.comparingInt(Part::points).reversed().thenComparing(Part::concept));
		return new Likeness(List.copyOf(parts), points(near * WORDS, words));
	}

	/**
	 * A millionth of grace, so that a likeness of 1 is not lost to the last bit of a
	 * double.
	 */
	private static int points(double weight, double share) {
		return (int) Math.floor(weight * Math.clamp(share, 0.0, 1.0) + 1e-6);
	}

	/**
	 * The score in ten-thousandths.
	 */
	int points() {
		return this.parts.stream().mapToInt(Part::points).sum() + this.textPoints;
	}

	/**
	 * What a concept adds, in ten-thousandths.
	 */
	record Part(String concept, int points) {
	}

}
