package org.conceptgraph.graph.related;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Folding;

/**
 * The words of a short text that say what it is about.
 */
record Wording(Set<String> words) {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+]+");

	private static final Set<String> EMPTY_WORDS = Set.of(("a about an and any are as at be been between both but by"
			+ " can could did do does during for from had has have how if in into is it its itself made make makes may"
			+ " most not of on one or other our over same should so some such than that the their them then there these"
			+ " they this those through to under used was were what when where whether which while who whose why will"
			+ " with without would you your")
		.split(" "));

	static Wording of(String... texts) {
		return new Wording(BETWEEN.splitAsStream(Folding.fold(String.join(" ", texts)))
			.filter((word) -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
			.map(Wording::singular)
			.collect(Collectors.toUnmodifiableSet()));
	}

	private static String singular(String word) {
		return (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) ? word.substring(0, word.length() - 1)
				: word;
	}

	/**
	 * Dice's coefficient, 0..1: twice what is common over what there is.
	 */
	double likeness(Wording other) {
		int all = this.words.size() + other.words.size();
		long common = this.words.stream().filter(other.words::contains).count();
		return (all > 0) ? 2.0 * common / all : 0;
	}

}
