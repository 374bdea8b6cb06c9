package org.conceptgraph.api.core;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.graph.read.Slice;
import org.conceptgraph.graph.read.Walk;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that {@code first}, {@code after}, {@code last} and {@code before}
 * ask for. Equal for equal arguments, so it can be part of a batch's key.
 *
 * @param order the order's name, which its cursors carry
 * @param size how many elements are wanted
 * @param backward whether they are taken from the back
 * @param after the sort key that the wanted elements follow, or null
 * @param before the sort key that the wanted elements precede, or null
 * @param reversed whether the list runs against the sort keys
 * @param looksAhead whether it is told that there are more
 */
public record Window(String order, int size, boolean backward, @Nullable String after, @Nullable String before,
		boolean reversed, boolean looksAhead) {

	/** How many elements a list has where a request does not say. */
	public static final int DEFAULT_SIZE = 20;

	/** How many elements a list can have at most. */
	public static final int MAX_SIZE = 100;

	/**
	 * Reads the arguments of a field whose list runs along the sort keys.
	 * @param order names the order: the field, and what it is sorted by if it has several
	 * @throws RequestRefused if they are out of bounds or contradict each other
	 */
	public static Window of(DataFetchingEnvironment environment, String order) {
		return of(environment, order, false);
	}

	/**
	 * Reads the arguments of a field.
	 * @param reversed whether the list runs against the sort keys
	 * @throws RequestRefused if they are out of bounds or contradict each other
	 */
	public static Window of(DataFetchingEnvironment environment, String order, boolean reversed) {
		return of(environment.getArguments(), order, reversed);
	}

	/**
	 * Reads the arguments of a field, by name.
	 * @param reversed whether the list runs against the sort keys
	 * @throws RequestRefused if they are out of bounds or contradict each other
	 */
	public static Window of(Map<String, Object> arguments, String order, boolean reversed) {
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		if (first != null && last != null) {
			throw new RequestRefused(ErrorCode.BAD_LIST_ARGUMENT, "Give `first` or `last`, not both.");
		}
		boolean backward = last != null;
		return new Window(order, size(backward ? "last" : "first", backward ? last : first), backward,
				key(order, (String) arguments.get("after")), key(order, (String) arguments.get("before")), reversed,
				true);
	}

	/**
	 * The same part for who may not want to know whether there are more.
	 * @param asked whether they do
	 */
	public Window lookingAhead(boolean asked) {
		return (asked == this.looksAhead) ? this
				: new Window(this.order, this.size, this.backward, this.after, this.before, this.reversed, asked);
	}

	/**
	 * Checks how many elements a list is to have.
	 * @param argument its name, for the message
	 * @throws RequestRefused if it is out of bounds
	 */
	public static int size(String argument, @Nullable Integer value) {
		if (value == null) {
			return DEFAULT_SIZE;
		}
		if (value < 1 || value > MAX_SIZE) {
			throw new RequestRefused(ErrorCode.BAD_LIST_ARGUMENT,
					"`%s` must be from 1 to %d, but is %d.".formatted(argument, MAX_SIZE, value));
		}
		return value;
	}

	private static @Nullable String key(String order, @Nullable String cursor) {
		return (cursor != null) ? Cursor.decode(order, cursor) : null;
	}

	/**
	 * What the database is asked for: one element more than wanted where that tells
	 * whether there are more.
	 */
	public Slice slice() {
		String lower = this.reversed ? this.before : this.after;
		String upper = this.reversed ? this.after : this.before;
		return Slice.between(lower, upper, this.reversed != this.backward, this.looksAhead ? this.size + 1 : this.size);
	}

	/**
	 * Makes a page of what the database gave for {@link #slice()}.
	 * @param rows in the slice's order
	 * @param key the sort key of a row
	 * @param edge makes an edge of a cursor and a row
	 * @param total counts the whole list when asked
	 */
	public <R, E extends Edge<?>> Connection<E> connection(List<R> rows, Function<R, String> key,
			BiFunction<Cursor, R, E> edge, Total total) {
		return connection(new Walk<>(rows, null), key, edge, total);
	}

	/**
	 * Makes a page of what a walk along {@link #slice()} has met. Where the walk was
	 * ended before the page was full, the page says that there is more, and its cursor
	 * leads on from where the walk ended.
	 * @param walk in the slice's order
	 * @param key the sort key of a row
	 * @param edge makes an edge of a cursor and a row
	 * @param total counts the whole list when asked
	 */
	public <R, E extends Edge<?>> Connection<E> connection(Walk<R> walk, Function<R, String> key,
			BiFunction<Cursor, R, E> edge, Total total) {
		List<R> rows = walk.rows();
		boolean more = rows.size() > this.size || walk.stoppedAt() != null;
		List<R> wanted = (rows.size() > this.size) ? rows.subList(0, this.size) : rows;
		List<E> edges = (this.backward ? wanted.reversed() : wanted).stream()
			.map((row) -> edge.apply(new Cursor(this.order, key.apply(row)), row))
			.toList();
		boolean next = this.before != null || (more && !this.backward);
		boolean previous = this.after != null || (more && this.backward);
		Cursor end = (walk.stoppedAt() != null) ? new Cursor(this.order, walk.stoppedAt()) : null;
		PageInfo page = PageInfo.of(edges, next, previous);
		return new Connection<>(edges, (end != null) ? page.endingAt(end, this.backward) : page, total);
	}

}
