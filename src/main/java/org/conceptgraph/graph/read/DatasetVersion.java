package org.conceptgraph.graph.read;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.conceptgraph.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The version of what the graph holds, read no more often than needed: of those who ask
 * at the same time one reads, and the others wait for what it finds. Thread-safe.
 */
@Component
public final class DatasetVersion {

	private static final Logger logger = LoggerFactory.getLogger(DatasetVersion.class);

	/** Who asks can do without, and has more to ask of a database that is away. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final String CURRENT = "OPTIONAL MATCH (d:Dataset {id: 'dataset'}) RETURN " + Datasets.VERSION
			+ " AS version";

	private final Database database;

	private volatile Known known = new Known(null, System.nanoTime() - Duration.ofDays(1).toNanos());

	DatasetVersion(Database database) {
		this.database = database;
	}

	/**
	 * What was read.
	 *
	 * @param version null where it could not be read
	 * @param asked when it was asked for, as {@link System#nanoTime()} counts
	 */
	private record Known(@Nullable String version, long asked) {

		boolean isAsOf(long moment) {
			return this.asked - moment >= 0;
		}

	}

	/**
	 * The version as it was then or later; null where it cannot be read soon.
	 * @param maxAge zero for what a statement finds that begins now
	 */
	public @Nullable String noOlderThan(Duration maxAge) {
		long moment = System.nanoTime() - maxAge.toNanos();
		Known found = this.known;
		return found.isAsOf(moment) ? found.version()
				: CompletableFuture.<@Nullable String>supplyAsync(() -> read(moment), Thread::startVirtualThread)
					.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
					.join();
	}

	private synchronized @Nullable String read(long moment) {
		if (!this.known.isAsOf(moment)) {
			long now = System.nanoTime();
			this.known = new Known(read(), now);
		}
		return this.known.version();
	}

	private @Nullable String read() {
		try {
			return this.database.read(CURRENT, Map.of(), (row) -> row.get("version").asString()).getFirst();
		}
		catch (Neo4jException ex) {
			logger.debug("The dataset's version cannot be read", ex);
			return null;
		}
	}

}
