package org.conceptgraph.importer;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on all cores and hands the results on in the order of the inputs, with a
 * bounded number under way. Used by one thread, which also receives the results.
 */
public final class InOrder<I, O> implements AutoCloseable {

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private final ExecutorService workers = Executors.newFixedThreadPool(CORES,
			Thread.ofPlatform().name("import-", 1).daemon().factory());

	private final Queue<Future<O>> underWay = new ArrayDeque<>();

	private final int most;

	private final Function<I, O> work;

	private final Consumer<O> sink;

	/**
	 * @param ahead how many results may wait for each core
	 */
	public InOrder(int ahead, Function<I, O> work, Consumer<O> sink) {
		this.most = ahead * CORES;
		this.work = work;
		this.sink = sink;
	}

	/**
	 * Takes an input, after handing on a result if too many are under way.
	 */
	public void accept(I input) {
		if (this.underWay.size() >= this.most) {
			handOn(this.underWay.remove());
		}
		this.underWay.add(this.workers.submit(() -> this.work.apply(input)));
	}

	/**
	 * Waits for all that is under way.
	 */
	public void finish() {
		while (!this.underWay.isEmpty()) {
			handOn(this.underWay.remove());
		}
	}

	private void handOn(Future<O> result) {
		try {
			this.sink.accept(result.get());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The import was interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void close() {
		this.workers.shutdownNow();
	}

}
