package org.conceptgraph.concept.form;

import java.util.Set;

/**
 * Words that name nothing by themselves.
 */
public final class StopWords {

	private static final Set<String> WORDS = WordList.words("stop-words.txt");

	private StopWords() {
	}

	/**
	 * @param norm a word in its normal form
	 */
	public static boolean contains(String norm) {
		return WORDS.contains(norm);
	}

	/**
	 * Whether a name can be looked for in texts: one letter, a number or function words
	 * would be found everywhere and mean nothing.
	 * @param key the name's normal form
	 */
	public static boolean isSearchable(String key) {
		if (key.codePointCount(0, key.length()) < 2) {
			return false;
		}
		for (String norm : key.split(" ")) {
			boolean letters = norm.codePoints().anyMatch(Character::isLetter);
			if (letters && norm.length() > 1 && !WORDS.contains(norm)) {
				return true;
			}
		}
		return false;
	}

}
