package org.conceptgraph.page.text;

import java.util.Set;

/**
 * Finds LaTeX in Markdown: {@code \(…\)}, {@code \[…\]}, {@code $…$}, {@code $$…$$} and
 * {@code \begin{x}…\end{x}}. A single {@code $} opens only before, and closes only after,
 * a character that is not blank, and closes only where no digit follows, so that prices
 * stay prices.
 */
public final class Latex {

	private static final int MAX_LENGTH = 10_000;

	/** How many environments one may hold: so many cannot make the search slow. */
	private static final int MAX_INNER = 20;

	/**
	 * Commands that begin with n; {@code \n} before these letters may be no line break.
	 */
	private static final Set<String> N_COMMANDS = Set.of("nabla", "natural", "ncong", "ne", "nearrow", "neg", "neq",
			"newcommand", "newline", "nexists", "ngeq", "ngeqq", "ngeqslant", "ngtr", "ni", "nleftarrow",
			"nleftrightarrow", "nleq", "nleqq", "nleqslant", "nless", "nmid", "nobreak", "nobreakspace", "nolimits",
			"nonumber", "normalsize", "not", "notag", "notin", "notni", "nparallel", "nprec", "npreceq", "nrightarrow",
			"nshortmid", "nshortparallel", "nsim", "nsubset", "nsubseteq", "nsubseteqq", "nsucc", "nsucceq", "nsupset",
			"nsupseteq", "nsupseteqq", "ntriangleleft", "ntrianglelefteq", "ntriangleright", "ntrianglerighteq", "nu",
			"nvDash", "nvdash", "nwarrow", "nLeftarrow", "nLeftrightarrow", "nRightarrow", "nVDash", "nVdash");

	/** Of these, the ones that leave an English word (or variable) without the n. */
	private static final Set<String> AMBIGUOUS = Set.of("ne", "neg", "nearrow", "newcommand", "ni", "nless", "nmid",
			"nobreak", "notag", "nparallel", "nsim", "nu");

	private static final Set<String> T_COMMANDS = Set.of("tag", "tan", "tanh", "tau", "tbinom", "text", "textbf",
			"textit", "textnormal", "textrm", "textsc", "textsf", "textstyle", "texttt", "textup", "tfrac", "therefore",
			"theta", "thetasym", "thickapprox", "thicksim", "thinspace", "tilde", "times", "tiny", "to", "top",
			"triangle", "triangledown", "triangleleft", "trianglelefteq", "triangleq", "triangleright",
			"trianglerighteq", "tt", "twoheadleftarrow", "twoheadrightarrow");

	private Latex() {
	}

	/** The end of the math that starts here, behind its last delimiter, or -1. */
	public static int end(String text, int start) {
		char next = (start + 1 < text.length()) ? text.charAt(start + 1) : '\0';
		return switch (text.charAt(start)) {
			case '\\' -> switch (next) {
				case '(' -> end(text, start, "\\(", "\\)", false);
				case '[' -> end(text, start, "\\[", "\\]", true);
				case 'b' -> environment(text, start);
				default -> -1;
			};
			case '$' -> (next == '$') ? end(text, start, "$$", "$$", true) : dollar(text, start);
			default -> -1;
		};
	}

	/** Whether the backslash here begins a command with n, seen from inside math. */
	static boolean isCommandWithN(String text, int backslash) {
		return N_COMMANDS.contains(letters(text, backslash));
	}

	/**
	 * The same outside math, where a line break is more likely: only names that make no
	 * sense otherwise, or that stand among signs of a formula.
	 */
	static boolean isSurelyCommandWithN(String text, int backslash) {
		String name = letters(text, backslash);
		if (!AMBIGUOUS.contains(name)) {
			return N_COMMANDS.contains(name);
		}
		int end = backslash + 1 + name.length();
		return (end < text.length() && "_^})".indexOf(text.charAt(end)) >= 0)
				|| (backslash > 0 && "({^_=".indexOf(text.charAt(backslash - 1)) >= 0);
	}

	/** Whether the backslash here begins a command with t. */
	static boolean isCommandWithT(String text, int backslash) {
		return T_COMMANDS.contains(letters(text, backslash));
	}

	private static String letters(String text, int backslash) {
		int end = backslash + 1;
		while (end < text.length() && end - backslash < 24 && isLetter(text.charAt(end))) {
			end++;
		}
		return text.substring(backslash + 1, end);
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	private static int end(String text, int start, String open, String close, boolean display) {
		int limit = Math.min(text.length(), start + MAX_LENGTH);
		for (int i = start + 2; i < limit - 1; i++) {
			char c = text.charAt(i);
			if (c == '\\' && text.charAt(i + 1) == '\\') {
				i++;
			}
			else if (text.startsWith(close, i)) {
				return i + 2;
			}
			else if (text.startsWith(open, i) || (!display && isBlankLine(text, i))) {
				return -1;
			}
		}
		return -1;
	}

	private static int dollar(String text, int start) {
		if (start + 1 == text.length() || isBlank(text, start + 1) || (start > 0 && text.charAt(start - 1) == '\\')) {
			return -1;
		}
		int limit = Math.min(text.length(), start + MAX_LENGTH);
		for (int i = start + 1; i < limit; i++) {
			char c = text.charAt(i);
			if (c == '$') {
				boolean digit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
				return (i == start + 1 || digit || Character.isWhitespace(text.charAt(i - 1))) ? -1 : i + 1;
			}
			if (isBlankLine(text, i)) {
				return -1;
			}
			if (c == '\\') {
				i++;
			}
		}
		return -1;
	}

	private static int environment(String text, int start) {
		if (!text.startsWith("\\begin{", start)) {
			return -1;
		}
		int brace = text.indexOf('}', start);
		if (brace < 0 || brace - start > 32) {
			return -1;
		}
		String begin = text.substring(start, brace + 1);
		String end = "\\end" + begin.substring(6);
		int limit = Math.min(text.length(), start + MAX_LENGTH);
		int inner = 0;
		for (int i = brace + 1; i < limit && inner < MAX_INNER; i++) {
			if (text.charAt(i) == '\\') {
				if (text.startsWith(end, i)) {
					return i + end.length();
				}
				if (text.startsWith(begin, i)) {
					return -1;
				}
				inner += text.startsWith("\\begin{", i) ? 1 : 0;
			}
		}
		return -1;
	}

	/** A blank line, real or written with backslashes. */
	private static boolean isBlankLine(String text, int at) {
		char c = text.charAt(at);
		if (c == '\n') {
			return at + 1 < text.length() && text.charAt(at + 1) == '\n';
		}
		return c == '\\' && text.startsWith("\\n\\n", at) && !isCommandWithN(text, at + 2);
	}

	private static boolean isBlank(String text, int at) {
		return Character.isWhitespace(text.charAt(at)) || (text.startsWith("\\n", at) && !isCommandWithN(text, at));
	}

}
