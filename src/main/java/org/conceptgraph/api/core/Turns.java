package org.conceptgraph.api.core;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Makes one request's answer on the thread that brought the request. GraphQL asks for all
 * that it can; then what it asked for is read from the database, and the results come in
 * one after the other. So a batch is never split by a result that comes in early, and no
 * time goes into handing work from thread to thread. Reads of which there are several at
 * once run side by side, on virtual threads; a lone one runs right here.
 * <p>
 * Only {@link #cancel()} may be called from another thread.
 */
final class Turns {

	private static final ScopedValue<Turns> CURRENT = ScopedValue.newInstance();

	private final Executor threads;

	private final Queue<Supplier<Runnable>> wanted = new ArrayDeque<>();

	private final BlockingQueue<Runnable> results = new LinkedBlockingQueue<>();

	private final Interruptible reads = new Interruptible();

	private int underWay;

	Turns(Executor threads) {
		this.threads = threads;
	}

	/**
	 * Those of the request that this thread is answering.
	 * @throws java.util.NoSuchElementException if it is answering none
	 */
	static Turns current() {
		return CURRENT.get();
	}

	/**
	 * Answers the request: returns when the answer is complete.
	 * @param request asks for what it needs with {@link #read}
	 */
	<V> CompletableFuture<V> answer(Supplier<CompletableFuture<V>> request) {
		return ScopedValue.where(CURRENT, this).call(() -> {
			CompletableFuture<V> answer = request.get();
			for (Runnable turn = next(); turn != null; turn = next()) {
				turn.run();
			}
			return answer;
		});
	}

	/**
	 * Reads something from the database, soon.
	 */
	<V extends @Nullable Object> CompletableFuture<V> read(Supplier<V> read) {
		CompletableFuture<V> result = new CompletableFuture<>();
		this.wanted.add(() -> {
			try {
				V value = this.reads.run(read);
				return () -> result.complete(value);
			}
			catch (RuntimeException | Error ex) {
				return () -> result.completeExceptionally(ex);
			}
		});
		return result;
	}

	private @Nullable Runnable next() {
		if (this.underWay == 0 && this.wanted.size() == 1) {
			return this.wanted.remove().get();
		}
		for (Supplier<Runnable> read = this.wanted.poll(); read != null; read = this.wanted.poll()) {
			begin(read);
		}
		if (this.underWay == 0) {
			return null;
		}
		this.underWay--;
		return take();
	}

	private void begin(Supplier<Runnable> read) {
		this.underWay++;
		this.threads.execute(() -> this.results.add(read.get()));
	}

	private Runnable take() {
		try {
			return this.results.take();
		}
		catch (InterruptedException ex) {
			cancel();
			Thread.currentThread().interrupt();
			throw new CancellationException("The request was given up.");
		}
	}

	/**
	 * Ends the reads that are under way, in the database too, and lets no more begin.
	 */
	void cancel() {
		this.reads.interrupt();
	}

}
