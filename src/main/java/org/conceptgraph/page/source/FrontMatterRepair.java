package org.conceptgraph.page.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;

/**
 * Mends front matter that is not YAML, line by line, where only one meaning is possible:
 * the line gives a text to a key that pages are known to have, and the value ends with
 * the line, because a known key (or nothing) follows. Such a value is put in quotes. Text
 * of several lines is never touched.
 * <p>
 * An opening quotation mark that is never closed is such a case too: known key before it,
 * known key after it, so nothing can be missing but the mark.
 */
public final class FrontMatterRepair {

	private static final Pattern TEXT_LINE = Pattern.compile("^( *)(_schema|id|date|title|article_title|date_format"
			+ "|post_on_text|page_description|page_keywords|author|question|answer|subject|file_name|url|score|no_index)"
			+ ":(?:[ \\t]+(.*))?$");

	private static final Pattern KEY_LINE = Pattern
		.compile(TEXT_LINE.pattern() + "|^( *)(?:seo|related_article\\d{1,9}):[ \\t]*$");

	private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][0-9+-]{0,2}[ \\t]*(?:#.*)?");

	/** Escapes that YAML knows; the backslash of any other was meant as one. */
	private static final Pattern WRONG_ESCAPE = Pattern.compile(
			"(?<!\\\\)(?:\\\\\\\\)*\\\\(?!x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abtnvfre \"/\\\\N_LP\\t])");

	private static final Pattern COMMENT = Pattern.compile("(?:^|[ \\t])#");

	private static final int MAX_VALUE = 20_000;

	private final List<String> lines;

	private final int firstLine;

	private final Problems problems;

	private FrontMatterRepair(FrontMatter source, Problems problems) {
		this.lines = new ArrayList<>(source.yaml().lines().toList());
		this.firstLine = source.line();
		this.problems = problems;
	}

	/** The YAML with every line mended that can be; the problems say which. */
	public static String repair(FrontMatter source, Problems problems) {
		FrontMatterRepair repair = new FrontMatterRepair(source, problems);
		repair.tabs();
		repair.values();
		return String.join("\n", repair.lines) + "\n";
	}

	private void tabs() {
		int first = -1;
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			int end = 0;
			while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
				end++;
			}
			if (line.lastIndexOf('\t', end - 1) >= 0 && end < line.length()) {
				this.lines.set(i, line.substring(0, end).replace("\t", "    ") + line.substring(end));
				first = (first < 0) ? i : first;
			}
		}
		if (first >= 0) {
			this.problems.repaired(this.firstLine + first, ProblemCode.TAB_INDENTATION,
					"Tabs that indent lines of the front matter were turned into blanks.");
		}
	}

	private void values() {
		int block = -1;
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			if (line.isBlank() || (block >= 0 && indent(line) > block)) {
				continue;
			}
			block = -1;
			Matcher matcher = TEXT_LINE.matcher(line);
			if (!matcher.matches()) {
				continue;
			}
			String value = (matcher.group(3) != null) ? matcher.group(3).strip() : "";
			if (BLOCK_HEADER.matcher(value).matches()) {
				block = indent(line);
			}
			else if (!value.isEmpty() && value.length() <= MAX_VALUE && endsHere(i)
					&& !(matcher.group(2).equals("page_keywords") && value.matches("\\[.*]"))) {
				value(i, line.substring(0, matcher.start(3)), value);
			}
		}
	}

	/**
	 * Whether the next line that is not blank is a known key, no deeper than this one.
	 */
	private boolean endsHere(int at) {
		for (int i = at + 1; i < this.lines.size(); i++) {
			String next = this.lines.get(i);
			if (!next.isBlank()) {
				return KEY_LINE.matcher(next).matches() && indent(next) <= indent(this.lines.get(at));
			}
		}
		return true;
	}

	private void value(int at, String key, String value) {
		char first = value.charAt(0);
		if (first == '"' || first == '\'') {
			quoted(at, key, value, first);
		}
		else if (isPlainTrouble(value)) {
			set(at, key, value);
			this.problems.repaired(this.firstLine + at, ProblemCode.UNQUOTED_VALUE,
					"The value " + Problems.quote(value) + " was put in quotation marks, which YAML needs there.");
		}
	}

	private void quoted(int at, String key, String value, char mark) {
		int close = closing(value, mark);
		if (close < 0) {
			String text = value.substring(1);
			set(at, key, (mark == '"') ? text.replace("\\\"", "\"") : text.replace("''", "'"));
			this.problems.repaired(this.firstLine + at, ProblemCode.BROKEN_QUOTING, "The value " + Problems.quote(value)
					+ " opens a quotation mark and does not close it; its end was taken for the end of the line.");
			return;
		}
		String rest = value.substring(close + 1).strip();
		if (!rest.isEmpty() && !(rest.startsWith("#") && Character.isWhitespace(value.charAt(close + 1)))) {
			set(at, key, value);
			this.problems.repaired(this.firstLine + at, ProblemCode.BROKEN_QUOTING, "The value " + Problems.quote(value)
					+ " goes on behind its closing quotation mark; all of it was taken for the text.");
		}
		else if (mark == '"' && WRONG_ESCAPE.matcher(value).find()) {
			set(at, key, value.substring(1, close).replace("\\\"", "\""));
			this.problems.repaired(this.firstLine + at, ProblemCode.BROKEN_QUOTING, "The value " + Problems.quote(value)
					+ " holds a backslash that YAML does not know; its backslashes were taken as they stand.");
		}
	}

	private void set(int at, String key, String text) {
		this.lines.set(at, key + "'" + text.replace("'", "''") + "'");
	}

	private static int closing(String value, char mark) {
		for (int i = 1; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\\' && mark == '"') {
				i++;
			}
			else if (c == mark && mark == '\'' && i + 1 < value.length() && value.charAt(i + 1) == '\'') {
				i++;
			}
			else if (c == mark) {
				return i;
			}
		}
		return -1;
	}

	private static boolean isPlainTrouble(String line) {
		String value = COMMENT.split(line, 2)[0];
		if (value.isEmpty()) {
			return false;
		}
		char first = value.charAt(0);
		boolean nextIsBlank = value.length() == 1 || Character.isWhitespace(value.charAt(1));
		return value.contains(": ") || value.contains(":\t") || value.endsWith(":")
				|| ",[]{}&*|>%@`".indexOf(first) >= 0
				|| (first == '!' && !value.startsWith("!!") && !value.startsWith("!<"))
				|| ("-?:".indexOf(first) >= 0 && nextIsBlank);
	}

	private static int indent(String line) {
		int indent = 0;
		while (indent < line.length() && line.charAt(indent) == ' ') {
			indent++;
		}
		return indent;
	}

}
