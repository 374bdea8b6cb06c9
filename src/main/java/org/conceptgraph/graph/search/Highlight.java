package org.conceptgraph.graph.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text as HTML, with the words found marked. Everything else is escaped, so
 * it is safe wherever the text comes from.
 */
final class Highlight {

	private static final int LENGTH = 200;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private Highlight() {
	}

	/**
	 * The first text with a word found in it, about 200 characters around the first such
	 * word; if there is none, the beginning of the first text.
	 * @return null where there is no text
	 */
	static @Nullable String of(Typed typed, @Nullable String... texts) {
		String fallback = null;
		for (String text : texts) {
			if (text == null || text.isBlank()) {
				continue;
			}
			String line = BLANKS.matcher(text).replaceAll(" ").strip();
			int found = firstMatch(typed, line);
			if (found >= 0) {
				return mark(typed, line, found);
			}
			fallback = (fallback != null) ? fallback : line;
		}
		return (fallback != null) ? mark(typed, fallback, 0) : null;
	}

	private static int firstMatch(Typed typed, String text) {
		Matcher words = WORD.matcher(text);
		while (words.find()) {
			if (typed.matches(words.group())) {
				return words.start();
			}
		}
		return -1;
	}

	private static String mark(Typed typed, String text, int found) {
		int from = (found > LENGTH / 2) ? blankAfter(text, found - LENGTH / 2, found) : 0;
		int to = (text.length() > from + LENGTH) ? blankBefore(text, from + LENGTH) : text.length();
		StringBuilder html = new StringBuilder((from > 0) ? "…" : "");
		Matcher words = WORD.matcher(text).region(from, to);
		int done = from;
		while (words.find()) {
			if (typed.matches(words.group())) {
				escape(text, done, words.start(), html);
				html.append("<mark>");
				escape(text, words.start(), words.end(), html);
				html.append("</mark>");
				done = words.end();
			}
		}
		escape(text, done, to, html);
		return html.append((to < text.length()) ? "…" : "").toString();
	}

	private static int blankAfter(String text, int from, int limit) {
		int blank = text.indexOf(' ', from);
		return (blank >= 0 && blank < limit) ? blank + 1 : limit;
	}

	private static int blankBefore(String text, int to) {
		int blank = text.lastIndexOf(' ', to);
		if (blank > to - LENGTH / 2) {
			return blank;
		}
		return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
	}

	private static void escape(String text, int from, int to, StringBuilder html) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(c);
			}
		}
	}

}
