package org.conceptgraph.api.core;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * Lets requests that want the same of different parents at the same time share
 * statements. As long as few are under way a statement begins at once; who comes while
 * that many are under way waits for the next, together with all others who come
 * meanwhile. So nobody waits for company, and the more is asked the less each answer
 * costs: of a small statement most is what every statement costs. A read begins after it
 * was asked for, so an answer is never older than its question. Thread-safe.
 * <p>
 * Where a shared statement fails, each request reads by itself: what one asked for cannot
 * fail another.
 *
 * @param <A> the arguments, equal where the same is asked for
 * @param <V> what one parent gets, the same whatever other parents are read with it
 */
public final class SharedRead<A, V> implements Relations.Read<A, V> {

	/** More statements than that at once would only wait for each other. */
	private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

	/** How many parents a statement is shared for. */
	private static final int MOST_PARENTS = 200;

	private final Relations.Read<A, V> read;

	private final Map<A, Line<V>> lines = new HashMap<>();

	/**
	 * Shares a read.
	 */
	public SharedRead(Relations.Read<A, V> read) {
		this.read = read;
	}

	/** The statements with the same arguments. */
	private static final class Line<V> {

		private int underWay;

		private @Nullable Statement<V> next;

	}

	/** One statement; whoever asked for it first runs it for all. */
	private static final class Statement<V> {

		private final Set<String> parents;

		private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

		private final CompletableFuture<Map<String, V>> values = new CompletableFuture<>();

		Statement(List<String> parents) {
			this.parents = new LinkedHashSet<>(parents);
		}

	}

	@Override
	public Map<String, V> of(List<String> parents, A arguments) {
		Statement<V> own = new Statement<>(parents);
		Statement<V> joined = join(own, arguments);
		if (joined == own) {
			return run(own, arguments);
		}
		try {
			return joined.values.get();
		}
		catch (ExecutionException ex) {
			return this.read.of(parents, arguments);
		}
		catch (InterruptedException ex) {
			throw givenUp();
		}
	}

	private synchronized Statement<V> join(Statement<V> own, A arguments) {
		Line<V> line = this.lines.computeIfAbsent(arguments, (_) -> new Line<>());
		if (line.underWay < AT_ONCE) {
			line.underWay++;
			own.turn.complete(true);
			return own;
		}
		if (line.next == null) {
			line.next = own;
		}
		else if (line.next.parents.size() + own.parents.size() <= MOST_PARENTS) {
			line.next.parents.addAll(own.parents);
			return line.next;
		}
		else {
			line.underWay++;
			own.turn.complete(true);
		}
		return own;
	}

	private Map<String, V> run(Statement<V> statement, A arguments) {
		try {
			statement.turn.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			leave(statement, arguments);
			statement.values.completeExceptionally(ex);
			throw givenUp();
		}
		try {
			Map<String, V> values = this.read.of(List.copyOf(statement.parents), arguments);
			statement.values.complete(values);
			return values;
		}
		catch (RuntimeException | Error ex) {
			statement.values.completeExceptionally(ex);
			throw ex;
		}
		finally {
			next(arguments);
		}
	}

	/** The turn may have come just now. */
	private synchronized void leave(Statement<V> statement, A arguments) {
		Line<V> line = this.lines.get(arguments);
		if (line != null && line.next == statement) {
			line.next = null;
		}
		else {
			next(arguments);
		}
	}

	private synchronized void next(A arguments) {
		Line<V> line = this.lines.get(arguments);
		if (line == null) {
			return;
		}
		Statement<V> next = line.next;
		if (next != null && line.underWay <= AT_ONCE) {
			line.next = null;
			next.turn.complete(true);
		}
		else if (--line.underWay == 0) {
			this.lines.remove(arguments);
		}
	}

	private static CancellationException givenUp() {
		return new CancellationException("The request was given up.");
	}

}
