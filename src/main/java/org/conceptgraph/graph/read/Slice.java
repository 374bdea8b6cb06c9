package org.conceptgraph.graph.read;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A run of sort keys: which part of a list a statement reads.
 *
 * @param lower the keys are greater
 * @param upper the keys are less
 * @param descending whether to read from the upper end
 * @param limit how many at most, for each parent
 */
public record Slice(String lower, String upper, boolean descending, int limit) {

	/** Greater than every key: the last code point of all. */
	private static final String END = Character.toString(Character.MAX_CODE_POINT);

	/**
	 * Null means no bound on that side.
	 */
	public static Slice between(@Nullable String lower, @Nullable String upper, boolean descending, int limit) {
		return new Slice((lower != null) ? lower : "", (upper != null) ? upper : END, descending, limit);
	}

	/** Whether it is a part of the list, and not all of it. */
	boolean isBounded() {
		return !this.lower.isEmpty() || !this.upper.equals(END);
	}

	/**
	 * The parameters that every statement over a slice takes: {@code $lower},
	 * {@code $upper} and {@code $limit}.
	 */
	Map<String, Object> parameters() {
		return Map.of("lower", this.lower, "upper", this.upper, "limit", this.limit);
	}

}
