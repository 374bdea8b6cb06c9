package org.conceptgraph.page.text;

/**
 * Removes what a text cannot show: control characters, zero-width blanks, soft hyphens,
 * halves of surrogate pairs. A control character between two words becomes a blank.
 * Joiners stay: scripts and emoji need them.
 */
public final class Invisible {

	private Invisible() {
	}

	/** Where the first such character is, or -1. */
	public static int first(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && isInvisible(text, i))) {
				return i;
			}
		}
		return -1;
	}

	/** The text without them; the same object if there are none. */
	public static String remove(String text) {
		int first = first(text);
		if (first < 0) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
		for (int i = first; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isInvisible(text, i)) {
				out.append(c);
			}
			else if (separates(c) && !out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))
					&& i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
				out.append(' ');
			}
		}
		return out.toString();
	}

	/** A name for messages. */
	public static String describe(char c) {
		return (c == '\f') ? "form feed" : String.format("U+%04X", (int) c);
	}

	private static boolean isInvisible(String text, int at) {
		char c = text.charAt(at);
		if (Character.isSurrogate(c)) {
			return !(Character.isHighSurrogate(c)
					? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
					: at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
		}
		return switch (c) {
			case '\n', '\t' -> false;
			case 0xAD, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF -> true;
			default -> Character.isISOControl(c);
		};
	}

	private static boolean separates(char c) {
		return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
	}

}
