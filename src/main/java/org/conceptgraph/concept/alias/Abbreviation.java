package org.conceptgraph.concept.alias;

/**
 * Whether a short form abbreviates a long one: the rule of Schwartz and Hearst (2003),
 * with every letter in its order and the first one at the beginning of the long form.
 */
public final class Abbreviation {

	private Abbreviation() {
	}

	public static boolean isOf(String shortForm, String longForm) {
		String brief = withoutPlural(shortForm);
		if (!looksLikeOne(brief) || longForm.length() <= brief.length()) {
			return false;
		}
		int at = longForm.length() - 1;
		for (int i = brief.length() - 1; i >= 0; i--) {
			char c = Character.toLowerCase(brief.charAt(i));
			if (!Character.isLetterOrDigit(c)) {
				continue;
			}
			while (at >= 0
					&& (Character.toLowerCase(longForm.charAt(at)) != c || (i == 0 && !beginsWord(longForm, at)))) {
				at--;
			}
			if (at < 0) {
				return false;
			}
			at--;
		}
		// No word of the long form lies before the first letter.
		return at < 0;
	}

	/**
	 * One word of two to ten characters, with a capital and a letter at its beginning.
	 */
	static boolean looksLikeOne(String text) {
		return text.length() >= 2 && text.length() <= 10 && Character.isLetter(text.charAt(0))
				&& text.chars().noneMatch(Character::isWhitespace) && text.chars().anyMatch(Character::isUpperCase);
	}

	private static String withoutPlural(String text) {
		boolean plural = text.length() > 2 && text.endsWith("s")
				&& Character.isUpperCase(text.charAt(text.length() - 2));
		return plural ? text.substring(0, text.length() - 1) : text;
	}

	private static boolean beginsWord(String text, int at) {
		return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
	}

}
