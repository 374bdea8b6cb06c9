package org.conceptgraph.bench;

import java.util.Arrays;
import java.util.List;

import org.conceptgraph.graph.read.Keys;

/**
 * Looks a question up again and again, as a client would, and notes how long that takes.
 */
final class Reader implements AutoCloseable {

	private final Keys keys;

	private final List<String> ids;

	private final Thread thread = Thread.ofPlatform().unstarted(this::read);

	private long[] nanoseconds = new long[1_024];

	private int count;

	private volatile boolean closed;

	private Reader(Keys keys, List<String> ids) {
		this.keys = keys;
		this.ids = ids;
	}

	static Reader start(OwnGraph graph) {
		List<String> ids = graph.database()
			.read("MATCH (q:Question) RETURN q.id AS id ORDER BY id LIMIT 100", java.util.Map.of(),
					(row) -> row.get("id").asString());
		Reader reader = new Reader(graph.application().getBean(Keys.class), ids);
		reader.thread.start();
		return reader;
	}

	private void read() {
		for (int i = 0; !this.closed; i++) {
			long begin = System.nanoTime();
			this.keys.questions(List.of(this.ids.get(i % this.ids.size())));
			if (this.count == this.nanoseconds.length) {
				this.nanoseconds = Arrays.copyOf(this.nanoseconds, 2 * this.count);
			}
			this.nanoseconds[this.count++] = System.nanoTime() - begin;
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(5);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In milliseconds, once it is closed. */
	double percentile(double part) {
		long[] sorted = Arrays.copyOf(this.nanoseconds, this.count);
		Arrays.sort(sorted);
		return sorted[(int) (part * (sorted.length - 1))] / 1e6;
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
