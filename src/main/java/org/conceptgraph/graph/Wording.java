package org.conceptgraph.graph;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a question's title and text that say what it asks about. They are kept
 * with the question, and counted over all questions, so that relatedness can weigh a
 * shared word by its rarity.
 */
public final class Wording {

	/** Beyond these a text is no question any more. */
	private static final int MOST_WORDS = 60;

	private static final int LONGEST_WORD = 40;

	/** More than {@link #MOST_WORDS} words need. */
	private static final int LONGEST_TEXT = 4_000;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+]+");

	private static final Set<String> EMPTY_WORDS = Set.of(("a about an and any are as at be been between both but by"
			+ " can could did do does during for from had has have how if in into is it its itself made make makes may"
			+ " most no not of on one or other our over same should so some such than that the their them then there"
			+ " these they this those through to under used was we were what when where whether which while who whose"
			+ " why will with without would you your")
		.split(" "));

	private Wording() {
	}

	/**
	 * In lower case, without diacritics and plural endings, each once, in the order of
	 * the texts.
	 */
	public static List<String> of(String... texts) {
		String text = String.join(" ", texts);
		return BETWEEN
			.splitAsStream(Folding.fold((text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT) : text))
			.filter((word) -> !word.isEmpty() && word.length() <= LONGEST_WORD && !EMPTY_WORDS.contains(word))
			.map(Wording::singular)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
	}

	private static String singular(String word) {
		return (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) ? word.substring(0, word.length() - 1)
				: word;
	}

}
