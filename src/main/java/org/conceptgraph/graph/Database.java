package org.conceptgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.trace.Spans;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.value.ValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Runs statements, each kind in its own kind of transaction. All reads and writes of one
 * process are causally chained by the driver's bookmarks. Thread-safe; blocks the calling
 * thread, which is meant to be a virtual one.
 */
@Component
@EnableConfigurationProperties(GraphSettings.class)
public final class Database {

	private static final Logger logger = LoggerFactory.getLogger(Database.class);

	/** How long an import waits for a database that is away. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** A row that lacks something so often is a fault of the statement. */
	private static final int TIMES_AGAIN = 3;

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final Driver driver;

	private final SessionConfig sessions;

	private final SessionConfig readSessions;

	private final TransactionConfig reads;

	private final Counter statements;

	private final Spans spans;

	private final @Nullable EmbeddedNeo4j embedded;

	Database(Driver driver, GraphSettings settings, MeterRegistry meters, Spans spans,
			ObjectProvider<EmbeddedNeo4j> embedded) {
		this.driver = driver;
		this.embedded = embedded.getIfAvailable();
		this.spans = spans;
		SessionConfig.Builder session = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		if (settings.database() != null) {
			session.withDatabase(settings.database());
		}
		this.sessions = session.build();
		this.readSessions = session.withDefaultAccessMode(AccessMode.READ).build();
		this.reads = timeout(settings.readTimeout());
		this.statements = Counter.builder("concept_graph.statements")
			.description("Cypher statements that reads have run")
			.register(meters);
	}

	private static TransactionConfig timeout(Duration timeout) {
		return TransactionConfig.builder().withTimeout(timeout).build();
	}

	/**
	 * Runs one statement in a read transaction of its own, which a cluster routes to a
	 * follower and the database ends after {@link GraphSettings#readTimeout()}. It costs
	 * one round trip: begin and commit would be another. Where the driver says that the
	 * same may succeed later, it is run again, as transaction functions do it; and where
	 * a row lacks what all rows have, for a statement that meets a node or relationship
	 * just as another transaction takes it away goes on and finds it without its
	 * properties.
	 * @param cypher constant text; values go into the parameters
	 * @return the rows in the statement's order
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the database cannot be
	 * reached or refuses
	 */
	public <T> List<T> read(String cypher, Map<String, ?> parameters, Function<Record, T> row) {
		this.statements.increment();
		logger.debug("{}", cypher);
		return this.spans.within("neo4j read", Map.of("db.system.name", "neo4j", "db.query.text", cypher),
				() -> readOnce(cypher, parameters, row));
	}

	private <T> List<T> readOnce(String cypher, Map<String, ?> parameters, Function<Record, T> row) {
		try (var session = this.driver.session(this.readSessions)) {
			return session.run(cypher, asObjects(parameters), this.reads).list(row);
		}
		catch (Neo4jException ex) {
			if ((ex instanceof RetryableException || ex instanceof ValueException)
					&& !Thread.currentThread().isInterrupted()) {
				return readAgain(cypher, parameters, row);
			}
			throw ex;
		}
	}

	private <T> List<T> readAgain(String cypher, Map<String, ?> parameters, Function<Record, T> row) {
		for (int left = TIMES_AGAIN - 1;; left--) {
			try (var session = this.driver.session(this.readSessions)) {
				return session.executeRead((transaction) -> transaction.run(cypher, asObjects(parameters)).list(row),
						this.reads);
			}
			catch (ValueException ex) {
				if (left == 0 || Thread.currentThread().isInterrupted()) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Does work in one write transaction. The work may run more than once: an import
	 * waits for a database that is away, for a minute. Nothing is written to an embedded
	 * database whose disk is nearly full.
	 */
	public <T> T write(Function<TransactionContext, T> work) {
		return patiently(() -> {
			if (this.embedded != null) {
				this.embedded.checkRoom();
			}
			try (var session = this.driver.session(this.sessions)) {
				return session.executeWrite(work::apply);
			}
		}, () -> true);
	}

	/**
	 * Reads row by row without a time limit, for imports. Waits like {@link #write} as
	 * long as no row has come.
	 */
	public void stream(String cypher, Map<String, ?> parameters, Consumer<Record> row) {
		boolean[] begun = { false };
		patiently(() -> {
			try (var session = this.driver.session(this.sessions)) {
				session.run(cypher, asObjects(parameters)).forEachRemaining((each) -> {
					begun[0] = true;
					row.accept(each);
				});
				return true;
			}
		}, () -> !begun[0]);
	}

	/**
	 * @param canRepeat whether the work can be done again after a failure
	 */
	private static <T> T patiently(Supplier<T> work, BooleanSupplier canRepeat) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		boolean told = false;
		while (true) {
			try {
				return work.get();
			}
			catch (Neo4jException ex) {
				if (!(ex instanceof RetryableException) || !canRepeat.getAsBoolean() || System.nanoTime() > end
						|| !pause()) {
					throw ex;
				}
				if (!told) {
					logger.warn("The database is away ({}); waiting for it.", ex.getMessage());
					told = true;
				}
			}
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> asObjects(Map<String, ?> parameters) {
		return (Map<String, Object>) parameters;
	}

}
