package org.conceptgraph.graph.write;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.conceptgraph.graph.Database;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write. One import at a time holds it, over all processes that share a
 * database; it is a lease in the {@code Dataset} node, kept up while the session is open,
 * so that the lease of a killed import runs out by itself. Every write of an import goes
 * through {@link #write}, which also moves the dataset's version.
 */
public final class ImportSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ImportSession.class);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration RENEWAL = Duration.ofSeconds(8);

	/** Tells any two states apart, those of a database that was restored too. */
	private static final String STATE = "d.seed + '-' + toString(d.revision) + '-' + coalesce(d.writer, '') AS state";

	private static final String CREATE = """
			MERGE (d:Dataset {id: 'dataset'})
			ON CREATE SET d.seed = $seed, d.revision = 0
			""";

	private static final String ACQUIRE = """
			MATCH (d:Dataset {id: 'dataset'})
			SET d.lock = $owner
			WITH d
			WHERE d.importer IS NULL OR d.importer = $owner OR d.importerUntil < datetime()
			SET d.importer = $owner, d.importerUntil = datetime() + duration({seconds: $seconds})
			RETURN %s
			""".formatted(STATE);

	private static final String CONTINUE = """
			MATCH (d:Dataset {id: 'dataset'})
			SET d.lock = $owner
			WITH d
			WHERE d.importer = $owner
			SET d.revision = d.revision + $step, d.importerUntil = datetime() + duration({seconds: $seconds}),
			    d.writer = CASE $step WHEN 0 THEN d.writer ELSE $owner END
			RETURN %s
			""".formatted(STATE);

	private static final String RELEASE = """
			MATCH (d:Dataset {id: 'dataset', importer: $owner})
			REMOVE d.importer, d.importerUntil, d.lock
			""";

	private final Database database;

	private final String owner = UUID.randomUUID().toString();

	private final Thread renewal;

	private volatile String state = "";

	private ImportSession(Database database) {
		this.database = database;
		this.renewal = Thread.ofVirtual().name("import-lease").unstarted(this::renew);
	}

	/**
	 * Waits for the right to write.
	 * @throws ImportBusyException if another import does not end in time
	 */
	public static ImportSession open(Database database, Duration patience) {
		ImportSession session = new ImportSession(database);
		database.write((transaction) -> transaction.run(CREATE, Map.of("seed", newSeed())).consume());
		long end = System.nanoTime() + patience.toNanos();
		boolean told = false;
		while (!session.claim(ACQUIRE, 0)) {
			if (System.nanoTime() > end) {
				throw new ImportBusyException("Another import is running on this database; try again when it is done.");
			}
			if (!told) {
				logger.info("Another import is running on this database; waiting for it.");
				told = true;
			}
			pause(Duration.ofMillis(250));
		}
		session.renewal.start();
		return session;
	}

	/**
	 * What a new dataset's versions begin with, so that no two datasets have the same.
	 */
	public static String newSeed() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	/**
	 * Names the state of the database: as long as it is the same, imports have written
	 * nothing.
	 */
	public String state() {
		return this.state;
	}

	/**
	 * Writes in one transaction, after which the dataset has a new version.
	 */
	<T> T write(Function<TransactionContext, T> work) {
		return write(1, work);
	}

	/**
	 * Writes what no reader sees and no import depends on, so that the version stays.
	 */
	<T> T note(Function<TransactionContext, T> work) {
		return write(0, work);
	}

	private <T> T write(int step, Function<TransactionContext, T> work) {
		return this.database.write((transaction) -> {
			if (!claim(transaction, CONTINUE, step)) {
				throw new ImportBusyException("This import was idle for too long, and another one has begun.");
			}
			return work.apply(transaction);
		});
	}

	private boolean claim(String statement, int step) {
		return this.database.write((transaction) -> claim(transaction, statement, step));
	}

	private boolean claim(TransactionContext transaction, String statement, int step) {
		Result claimed = transaction.run(statement,
				Map.of("owner", this.owner, "seconds", LEASE.toSeconds(), "step", step));
		if (!claimed.hasNext()) {
			return false;
		}
		this.state = claimed.next().get("state").asString();
		return true;
	}

	private void renew() {
		while (pause(RENEWAL)) {
			try {
				claim(CONTINUE, 0);
			}
			catch (Neo4jException ex) {
				logger.debug("The lease was not renewed", ex);
			}
		}
	}

	/**
	 * Whether the pause was slept through.
	 */
	private static boolean pause(Duration duration) {
		try {
			Thread.sleep(duration);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		this.renewal.interrupt();
		this.database.write((transaction) -> transaction.run(RELEASE, Map.of("owner", this.owner)).consume());
	}

}
