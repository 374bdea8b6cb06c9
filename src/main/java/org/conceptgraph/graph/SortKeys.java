package org.conceptgraph.graph;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Strings that sort as a list does and end in the node's id, so that each is unique and
 * can be a cursor. graph-schema/README.md says which property holds which.
 */
public final class SortKeys {

	private static final int LONGEST_TEXT = 200;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private SortKeys() {
	}

	/**
	 * By score downwards.
	 * @param score 0..1
	 */
	public static String byScore(double score, String id) {
		return String.format(Locale.ROOT, "%05d|%s", Math.round(10_000 - 10_000 * score), id);
	}

	/**
	 * By count downwards.
	 */
	public static String byCount(long count, String id) {
		return String.format(Locale.ROOT, "%09d|%s", 999_999_999 - count, id);
	}

	/**
	 * By date upwards, those without one first.
	 */
	public static String byDate(@Nullable LocalDate date, String id) {
		return ((date != null) ? date : "0000-00-00") + "|" + id;
	}

	/**
	 * By the source's number upwards; names that are not numbers come after them.
	 */
	public static String bySource(String sourceId, String id) {
		boolean number = sourceId.length() <= 12 && sourceId.chars().allMatch((c) -> c >= '0' && c <= '9');
		return (number ? "0".repeat(12 - sourceId.length()) : "~") + sourceId + "|" + id;
	}

	/**
	 * By text upwards, whatever its case and accents.
	 */
	public static String byText(String text, String id) {
		String folded = folded(text);
		return folded.substring(0, Math.min(folded.length(), LONGEST_TEXT)) + "|" + id;
	}

	/**
	 * Lower case without diacritics.
	 */
	public static String folded(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
		return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
