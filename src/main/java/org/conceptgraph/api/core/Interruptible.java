package org.conceptgraph.api.core;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Work on several threads that can be ended together. The driver closes a connection
 * whose thread is interrupted, and the database then ends what ran on it. Thread-safe.
 */
final class Interruptible {

	private final Set<Thread> working = new HashSet<>();

	private boolean interrupted;

	/**
	 * Works on this thread.
	 * @throws CancellationException if it is interrupted, or has been before
	 */
	<V extends @Nullable Object> V run(Supplier<V> work) {
		begin();
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			check();
			throw ex;
		}
		finally {
			end();
		}
	}

	private synchronized void begin() {
		check();
		this.working.add(Thread.currentThread());
	}

	private synchronized void check() {
		if (this.interrupted) {
			throw new CancellationException("The request was given up.");
		}
	}

	/** An interrupt is meant for the work alone, not for what the thread does next. */
	private synchronized void end() {
		this.working.remove(Thread.currentThread());
		if (this.interrupted) {
			Thread.interrupted();
		}
	}

	/**
	 * Ends what is being done, and lets nothing more begin.
	 */
	synchronized void interrupt() {
		this.interrupted = true;
		this.working.forEach(Thread::interrupt);
	}

}
