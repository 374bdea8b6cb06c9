package org.conceptgraph.concept.form;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * A text as a name or definition should be before anything is made of it.
 */
public final class CleanText {

	private CleanText() {
	}

	/**
	 * Unicode NFC on one line, without control characters; empty for null.
	 */
	public static String of(@Nullable String text) {
		if (text == null) {
			return "";
		}
		if (isClean(text)) {
			return text;
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
		return plain.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF]+", " ").strip();
	}

	private static boolean isClean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean edge = i == 0 || i == text.length() - 1;
			if (c < ' ' || c > '~' || (c == ' ' && (edge || text.charAt(i - 1) == ' '))) {
				return false;
			}
		}
		return true;
	}

}
