package org.conceptgraph.graph;

import java.util.regex.Pattern;

/**
 * What readers type, in the form in which names and sort keys are stored: lower case
 * without diacritics, one blank between words. Unlike a concept's normal form it keeps
 * punctuation and plurals, so that a beginning can be looked for.
 */
public final class Folding {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private Folding() {
	}

	public static String fold(String text) {
		return BLANKS.matcher(SortKeys.folded(text)).replaceAll(" ").strip();
	}

}
