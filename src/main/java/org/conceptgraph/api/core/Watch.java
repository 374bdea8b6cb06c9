package org.conceptgraph.api.core;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PreDestroy;
import org.conceptgraph.graph.GraphSettings;
import org.springframework.stereotype.Component;

/**
 * Ends the work for clients that have left, or have waited for a database that is silent:
 * what their requests read is ended in the database too. Looks several times a second,
 * and only at requests that take longer than that.
 */
@Component
final class Watch {

	private static final Duration PAUSE = Duration.ofMillis(250);

	/** What an answer takes besides the longest read. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	private final Set<Watched> watched = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("watch").factory());

	/**
	 * The database ends a read that takes too long; one that has fallen silent does not.
	 */
	private final long longest;

	Watch(GraphSettings settings) {
		this.longest = settings.readTimeout().plus(MARGIN).toNanos();
		this.clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * A request that is being answered, until it is closed.
	 */
	final class Watched implements AutoCloseable {

		private final long since = System.nanoTime();

		private final BooleanSupplier gone;

		private final Turns turns;

		private Watched(BooleanSupplier gone, Turns turns) {
			this.gone = gone;
			this.turns = turns;
		}

		/** Waits for a look that is being taken: afterwards none is. */
		private synchronized void look(long now) {
			long time = now - this.since;
			if (time > PAUSE.toNanos() && Watch.this.watched.contains(this)
					&& (time > Watch.this.longest || this.gone.getAsBoolean())) {
				Watch.this.watched.remove(this);
				this.turns.cancel();
			}
		}

		@Override
		public synchronized void close() {
			Watch.this.watched.remove(this);
		}

	}

	/**
	 * Begins to watch a request.
	 * @param gone whether its client has left
	 */
	Watched begin(BooleanSupplier gone, Turns turns) {
		Watched request = new Watched(gone, turns);
		this.watched.add(request);
		return request;
	}

	private void look() {
		long now = System.nanoTime();
		this.watched.forEach((request) -> request.look(now));
	}

	@PreDestroy
	void stop() {
		this.clock.shutdownNow();
	}

}
