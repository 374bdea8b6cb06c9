package org.conceptgraph.graph.read;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along a list met that a filter lets through. A filter that hardly lets
 * anything through would lead along a whole index, so a walk ends after a number of
 * steps, full or not.
 *
 * @param stoppedAt the sort key at which it ended though the list goes on; null where it
 * did not
 */
public record Walk<T>(List<T> rows, @Nullable String stoppedAt) {

	/** How many steps a walk may take, shared out among a batch's lists. */
	private static final int STEPS = 4_000;

	private static final int FEWEST = 200;

	/**
	 * A walk that was not ended.
	 */
	static <T> Walk<T> whole(List<T> rows) {
		return new Walk<>(rows, null);
	}

	/**
	 * A walk that has met nothing.
	 */
	public static <T> Walk<T> nothing() {
		return whole(List.of());
	}

	/**
	 * How many steps each of so many walks may take.
	 */
	static int steps(int walks) {
		return Math.max(FEWEST, STEPS / walks);
	}

	/**
	 * The same walk past other things.
	 */
	public <R> Walk<R> map(Function<T, R> mapper) {
		return new Walk<>(this.rows.stream().map(mapper).toList(), this.stoppedAt);
	}

}
