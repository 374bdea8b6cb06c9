package org.conceptgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;

/**
 * Splits the one string that holds a page's keywords. Some keywords hold a comma
 * themselves, and a source separates either by {@code ", "} or by {@code ","}: where a
 * string has both, the one that it has more often separates and the other belongs to a
 * keyword. A comma between two digits ({@code 2,4-dinitrophenol}) never separates.
 */
final class Keywords {

	/** How many a page may have. */
	static final int MAX_COUNT = 200;

	/** How many characters one may have. */
	static final int MAX_LENGTH = 200;

	private static final Pattern TIGHT = Pattern.compile("(?<!\\d),(?=\\S)|,(?=[^\\s\\d])");

	private static final Pattern WIDE = Pattern.compile(",(?=\\s|$)");

	private static final Pattern ANY = Pattern.compile(TIGHT.pattern() + "|" + WIDE.pattern());

	private Keywords() {
	}

	static List<String> split(String keywords) {
		long tight = TIGHT.matcher(keywords).results().count();
		long wide = WIDE.matcher(keywords).results().count();
		Pattern separator = (tight > wide) ? TIGHT : (tight < wide) ? WIDE : ANY;
		return separator.splitAsStream(keywords).toList();
	}

	/** Without blanks and repetitions of the same spelling, and within the limits. */
	static List<String> clean(List<String> keywords, int line, Problems problems) {
		Set<String> distinct = new LinkedHashSet<>();
		int tooLong = 0;
		for (String keyword : keywords) {
			String text = keyword.strip().replaceAll("\\s+", " ").replaceAll("^[,\\s]+|[,\\s]+$", "");
			if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
				tooLong++;
			}
			else if (!text.isEmpty()) {
				distinct.add(text);
			}
		}
		if (tooLong > 0) {
			problems.warning(line, ProblemCode.LONG_KEYWORD,
					tooLong + " keywords were left out: longer than " + MAX_LENGTH + " characters.");
		}
		List<String> result = new ArrayList<>(distinct);
		if (result.size() > MAX_COUNT) {
			problems.warning(line, ProblemCode.TOO_MANY_KEYWORDS,
					(result.size() - MAX_COUNT) + " keywords were left out: a page may have " + MAX_COUNT + ".");
			return result.subList(0, MAX_COUNT);
		}
		return result;
	}

}
