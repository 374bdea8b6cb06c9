package org.conceptgraph.page.text;

import java.text.Normalizer;

/**
 * What is done to every text of a page.
 */
public final class Texts {

	private Texts() {
	}

	/**
	 * Visible characters in Unicode NFC, no blanks around. Escapes of YAML can bring in
	 * what the file itself did not hold, so this comes last.
	 */
	public static String clean(String text) {
		String visible = Invisible.remove(Mojibake.repair(text));
		return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
	}

	/** The text on one line. */
	public static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

}
