package org.conceptgraph.concept.form;

/**
 * Where case tells two names apart that have one normal form: CRE is no Cre, the symbol
 * LINE no line, Cm no cM. Names of ordinary words do not care: a title or a heading
 * writes them in capitals.
 */
public final class Casing {

	private static final int LONGEST_SYMBOL = 6;

	private Casing() {
	}

	/**
	 * Whether a name is found only as it is written: a symbol of one word with a capital
	 * behind its first letter, or one of two characters.
	 */
	public static boolean isStrict(String name) {
		int length = name.length();
		if (length > LONGEST_SYMBOL || length == 0) {
			return false;
		}
		boolean capitals = false;
		boolean digits = false;
		for (int i = 0; i < length; i++) {
			char c = name.charAt(i);
			if (Character.isWhitespace(c)) {
				return false;
			}
			capitals |= Character.isUpperCase(c) && (i > 0 || length == 2);
			digits |= Character.isDigit(c);
		}
		return capitals || (length == 2 && digits);
	}

	/**
	 * Whether the letters of a text that has the name's normal form are capitals where
	 * the name's are. A plural s more or less makes no difference.
	 */
	public static boolean matches(String name, CharSequence text, int start, int end) {
		int at = start;
		for (int i = 0; i < name.length(); i++) {
			if (!Character.isLetter(name.charAt(i))) {
				continue;
			}
			while (at < end && !Character.isLetter(text.charAt(at))) {
				at++;
			}
			if (at == end) {
				return i == name.length() - 1 && name.charAt(i) == 's';
			}
			if (Character.isUpperCase(name.charAt(i)) != Character.isUpperCase(text.charAt(at))) {
				return false;
			}
			at++;
		}
		for (; at < end; at++) {
			if (Character.isUpperCase(text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

}
