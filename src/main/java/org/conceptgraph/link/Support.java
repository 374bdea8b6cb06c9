package org.conceptgraph.link;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a text's concepts hold together by the words that they share: "trade deficit"
 * and "balance of trade" support each other.
 */
final class Support {

	private final Map<String, Integer> concepts = new HashMap<>();

	void add(Terms.Term term) {
		term.words().forEach((word) -> this.concepts.merge(word, 1, Integer::sum));
	}

	/**
	 * The logarithm of 1 and the number of other concepts that share a word, on average
	 * over the words of a concept that was {@link #add added}.
	 */
	double of(Terms.Term term) {
		double others = term.words()
			.stream()
			.mapToInt((word) -> this.concepts.getOrDefault(word, 1) - 1)
			.average()
			.orElse(0);
		return Math.log1p(others);
	}

}
