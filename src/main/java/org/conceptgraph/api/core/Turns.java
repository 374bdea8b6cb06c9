package org.conceptgraph.api.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Lets the answers of one request come in one after the other, and none before GraphQL
 * has asked for all that it asks for at first. An answer that came in while batches are
 * being sent off would split them: what follows from it would go ahead of the rest.
 */
final class Turns implements Executor {

	private final Executor threads;

	private final CompletableFuture<?> begun = new CompletableFuture<>();

	private CompletableFuture<?> last = this.begun;

	Turns(Executor threads) {
		this.threads = threads;
	}

	/**
	 * From now on answers come in.
	 */
	void begin() {
		this.begun.complete(null);
	}

	@Override
	public synchronized void execute(Runnable turn) {
		this.last = this.last.thenRunAsync(turn, this.threads);
	}

}
