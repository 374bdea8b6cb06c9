package org.conceptgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node by which the migrations library keeps others from migrating at the same time.
 * The library refuses those at once; and a process that is killed leaves its lock behind,
 * which would keep every later start from its end.
 */
final class MigrationsLock {

	private static final Logger logger = LoggerFactory.getLogger(MigrationsLock.class);

	/** The node's label, which the library's word on a lock that is taken names. */
	static final String NODE = "__Neo4jMigrationsLock";

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final String HOLDER = "MATCH (lock:" + NODE + ") RETURN lock.id AS id";

	private static final String TAKE = "MATCH (lock:" + NODE + " {id: $id}) DETACH DELETE lock";

	private final Database database;

	private final Duration stale;

	private String holder = "";

	private long since = System.nanoTime();

	/**
	 * @param stale for how long one holder can have it
	 */
	MigrationsLock(Database database, Duration stale) {
		this.database = database;
		this.stale = stale;
	}

	/**
	 * Waits a little for the holder, or takes the lock away from one that has had it for
	 * too long.
	 */
	void await() {
		String now = holder();
		if (!now.equals(this.holder)) {
			this.holder = now;
			this.since = System.nanoTime();
		}
		else if (!now.isEmpty() && System.nanoTime() - this.since > this.stale.toNanos()) {
			logger.warn("Somebody began to migrate the database {} s ago and did not end; going on without them.",
					this.stale.toSeconds());
			this.database.write((transaction) -> transaction.run(TAKE, Map.of("id", now)).consume());
		}
		pause();
	}

	private String holder() {
		List<String> ids = this.database.read(HOLDER, Map.of(), (row) -> row.get("id").asString(""));
		return ids.isEmpty() ? "" : ids.getFirst();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The start was interrupted", ex);
		}
	}

}
