package org.conceptgraph.page.markdown;

import org.conceptgraph.page.text.Latex;

/**
 * Finds what is not prose in Markdown, in one pass and without a parser: what it decides
 * about an offset depends on a short stretch of text around it, and the time is linear.
 * An indented block counts as prose, since in lists that is what it mostly is.
 */
final class MarkdownScanner {

	/** What is not prose. */
	enum Kind {

		CODE, MATH, LINK, TAG, ENTITY

	}

	/** Is told every stretch, in order; they do not overlap. */
	interface Sink {

		void found(Kind kind, int start, int end);

	}

	private static final int MAX_TAG = 2_000;

	private static final int MAX_RUN = 64;

	private static final boolean[] SPECIAL = new boolean[128];

	static {
		for (char c : "`~\\$<&:wW]".toCharArray()) {
			SPECIAL[c] = true;
		}
	}

	private final String text;

	private final Sink sink;

	private final boolean[] noClose = new boolean[MAX_RUN];

	private int from;

	private MarkdownScanner(String text, Sink sink) {
		this.text = text;
		this.sink = sink;
	}

	static void scan(String text, Sink sink) {
		new MarkdownScanner(text, sink).run();
	}

	private void run() {
		int i = 0;
		int length = this.text.length();
		while (i < length) {
			char c = this.text.charAt(i);
			i = (c < 128 && SPECIAL[c]) ? special(c, i) : i + 1;
		}
	}

	private int special(char c, int at) {
		return switch (c) {
			case '`', '~' -> code(c, at);
			case '\\', '$' -> {
				int end = Latex.end(this.text, at);
				yield (end >= 0) ? found(Kind.MATH, at, end) : at + ((c == '\\') ? 2 : 1);
			}
			case '<' -> found(Kind.TAG, at, tag(at));
			case '&' -> found(Kind.ENTITY, at, entity(at));
			case ']' -> found(Kind.LINK, at, destination(at));
			case ':' -> scheme(at);
			default -> www(at);
		};
	}

	/** The offset to go on from: the end, or the next character if nothing was found. */
	private int found(Kind kind, int start, int end) {
		if (end < 0) {
			return start + 1;
		}
		this.sink.found(kind, start, end);
		this.from = end;
		return end;
	}

	private int code(char mark, int at) {
		int run = run(mark, at);
		if (run >= 3 && startsLine(at)) {
			return found(Kind.CODE, at, fence(mark, at, run));
		}
		if (mark == '~' || run >= MAX_RUN || this.noClose[run]) {
			return at + run;
		}
		for (int i = this.text.indexOf('`', at + run); i >= 0; i = this.text.indexOf('`', i)) {
			int other = run('`', i);
			if (other == run) {
				int end = i + other;
				return hasBlankLine(at, i) ? at + run : found(Kind.CODE, at, end);
			}
			i += other;
		}
		this.noClose[run] = true;
		return at + run;
	}

	private int fence(char mark, int at, int run) {
		int line = this.text.indexOf('\n', at);
		while (line >= 0) {
			int i = line + 1;
			while (i < this.text.length() && this.text.charAt(i) == ' ') {
				i++;
			}
			if (i < this.text.length() && this.text.charAt(i) == mark && run(mark, i) >= run) {
				return i + run(mark, i);
			}
			line = this.text.indexOf('\n', i);
		}
		return this.text.length();
	}

	private boolean startsLine(int at) {
		int i = at - 1;
		while (i >= 0 && (this.text.charAt(i) == ' ' || this.text.charAt(i) == '>')) {
			i--;
		}
		return i < 0 || this.text.charAt(i) == '\n';
	}

	private boolean hasBlankLine(int start, int end) {
		return this.text.substring(start, end).contains("\n\n");
	}

	private int run(char mark, int at) {
		int end = at;
		while (end < this.text.length() && this.text.charAt(end) == mark) {
			end++;
		}
		return end - at;
	}

	/** A tag, a comment, or an address in angle brackets. */
	private int tag(int at) {
		int i = at + 1;
		if (i < this.text.length() && "/!?".indexOf(this.text.charAt(i)) >= 0) {
			i++;
		}
		if (i >= this.text.length() || !(isLetter(this.text.charAt(i)) || this.text.startsWith("--", i))) {
			return -1;
		}
		while (i < this.text.length() && (isLetter(this.text.charAt(i)) || isDigit(this.text.charAt(i)))) {
			i++;
		}
		if (i < this.text.length() && " \t\n/>:-+.@".indexOf(this.text.charAt(i)) < 0) {
			return -1;
		}
		int limit = Math.min(this.text.length(), at + MAX_TAG);
		for (; i < limit; i++) {
			char c = this.text.charAt(i);
			if (c == '>') {
				return i + 1;
			}
			if (c == '<' || (c == '\n' && i + 1 < limit && this.text.charAt(i + 1) == '\n')) {
				return -1;
			}
		}
		return -1;
	}

	private int entity(int at) {
		int limit = Math.min(this.text.length(), at + 32);
		for (int i = at + 1; i < limit; i++) {
			char c = this.text.charAt(i);
			if (c == ';') {
				return (i > at + 1) ? i + 1 : -1;
			}
			if (!isLetter(c) && !isDigit(c) && !(c == '#' && i == at + 1)) {
				return -1;
			}
		}
		return -1;
	}

	/** What follows the text of a link: {@code ](address "title")}. */
	private int destination(int at) {
		if (!this.text.startsWith("(", at + 1)) {
			return -1;
		}
		int depth = 0;
		int limit = Math.min(this.text.length(), at + MAX_TAG);
		for (int i = at + 1; i < limit; i++) {
			char c = this.text.charAt(i);
			if (c == '(') {
				depth++;
			}
			else if (c == ')' && --depth == 0) {
				return i + 1;
			}
			else if (c == '\n' || c == ']') {
				return -1;
			}
		}
		return -1;
	}

	private int scheme(int at) {
		int start = at;
		while (start > this.from && at - start < 12 && isLetter(this.text.charAt(start - 1))) {
			start--;
		}
		return (start < at && this.text.startsWith("//", at + 1)) ? found(Kind.LINK, start, address(at + 3)) : at + 1;
	}

	private int www(int at) {
		boolean starts = this.text.regionMatches(true, at, "www.", 0, 4)
				&& (at == 0 || !Character.isLetterOrDigit(this.text.charAt(at - 1)));
		return starts ? found(Kind.LINK, at, address(at + 4)) : at + 1;
	}

	/** Up to a blank, without the punctuation of the sentence around it. */
	private int address(int from) {
		int end = from;
		while (end < this.text.length() && this.text.charAt(end) > ' ' && "<>\"`|".indexOf(this.text.charAt(end)) < 0
				&& !Character.isWhitespace(this.text.charAt(end))) {
			end++;
		}
		while (end > from && ".,;:!?)]}*_'".indexOf(this.text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end;
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
