package org.conceptgraph.page.source;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The YAML between the first two lines {@code ---} of a file.
 *
 * @param yaml without those lines
 * @param line the line of the file on which it starts
 */
public record FrontMatter(String yaml, int line) {

	/** The front matter, or null where the problems say why there is none. */
	public static @Nullable FrontMatter of(String text, Problems problems) {
		int start = 0;
		while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		if (start == text.length()) {
			problems.rejected(null, null, ProblemCode.EMPTY_FILE, "The file is empty.");
			return null;
		}
		start = text.lastIndexOf('\n', start) + 1;
		int line = Lines.of(text, start);
		if (!isFence(text, start)) {
			problems.rejected(line, 1, ProblemCode.NO_FRONT_MATTER,
					"The file must start with front matter between two lines \"---\", but starts with "
							+ Problems.quote(text.substring(start, endOfLine(text, start))) + ".");
			return null;
		}
		if (line > 1) {
			problems.repaired(1, ProblemCode.LEADING_BLANK_LINES, "Blank lines before the front matter were removed.");
		}
		int begin = endOfLine(text, start) + 1;
		for (int i = begin; i < text.length(); i = endOfLine(text, i) + 1) {
			if (isFence(text, i)) {
				return new FrontMatter(text.substring(begin, i), line + 1);
			}
		}
		problems.rejected(line, 1, ProblemCode.FRONT_MATTER_NOT_CLOSED,
				"The front matter that starts here is not closed by a line \"---\".");
		return null;
	}

	private static boolean isFence(String text, int start) {
		return text.startsWith("---", start) && text.substring(start + 3, endOfLine(text, start)).isBlank();
	}

	private static int endOfLine(String text, int start) {
		int end = text.indexOf('\n', start);
		return (end < 0) ? text.length() : end;
	}

}
