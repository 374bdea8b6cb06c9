package org.conceptgraph.api;

import java.util.regex.Pattern;

/**
 * A short piece of a text around the words of interest.
 */
final class Snippet {

	private static final int LENGTH = 160;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final String CUT = "…";

	private Snippet() {
	}

	/**
	 * About 160 characters, cut between words, on one line; an ellipsis says where
	 * something was left out.
	 * @param start the first code point of the words
	 * @param end the code point after the last one
	 */
	static String around(String text, int start, int end) {
		int[] points = text.codePoints().toArray();
		int first = Math.clamp(start, 0, points.length);
		int last = Math.clamp(end, first, points.length);
		int margin = Math.max(0, LENGTH - (last - first)) / 2;
		int from = wordStart(points, Math.max(0, first - margin), first);
		int to = wordEnd(points, Math.min(points.length, last + margin), last);
		String piece = BLANKS.matcher(new String(points, from, to - from)).replaceAll(" ").strip();
		return ((from > 0) ? CUT : "") + piece + ((to < points.length) ? CUT : "");
	}

	/** Forwards to where a word starts, but not into the words of interest. */
	private static int wordStart(int[] points, int from, int limit) {
		int at = from;
		while (at > 0 && at < limit && !Character.isWhitespace(points[at - 1])) {
			at++;
		}
		return at;
	}

	/** Backwards to where a word ends, but not into the words of interest. */
	private static int wordEnd(int[] points, int from, int limit) {
		int at = from;
		while (at < points.length && at > limit && !Character.isWhitespace(points[at])) {
			at--;
		}
		return at;
	}

}
