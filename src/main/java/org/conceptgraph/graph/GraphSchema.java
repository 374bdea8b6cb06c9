package org.conceptgraph.graph;

import java.time.Duration;
import java.util.Map;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/**
 * Brings the database's constraints and indexes up to date with
 * {@code graph-schema/neo4j/}. Safe with several instances at once: the library takes a
 * lock in the database, and others wait.
 */
@Component
public final class GraphSchema {

	/**
	 * After so long, whoever holds the lock is taken for dead: migrations take seconds.
	 */
	private static final Duration STALE = Duration.ofSeconds(30);

	private final Driver driver;

	private final Database database;

	private final GraphSettings settings;

	GraphSchema(Driver driver, Database database, GraphSettings settings) {
		this.driver = driver;
		this.database = database;
		this.settings = settings;
	}

	/**
	 * Makes sure that there is a database, and changes nothing in it.
	 * @throws org.neo4j.driver.exceptions.Neo4jException if it cannot be reached
	 */
	public void checkDatabase() {
		this.driver.verifyConnectivity();
	}

	/**
	 * Applies what is missing and waits until every index answers.
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the database cannot be
	 * reached
	 * @throws MigrationsException if a migration fails
	 */
	public void bringUpToDate() {
		bringUpToDate(STALE);
	}

	synchronized void bringUpToDate(Duration stale) {
		checkDatabase();
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:neo4j")
			.withDatabase(this.settings.database())
			.build();
		Migrations migrations = new Migrations(config, this.driver);
		MigrationsLock lock = new MigrationsLock(this.database, stale);
		while (!applied(migrations)) {
			lock.await();
		}
		this.database.stream("CALL db.awaitIndexes(300)", Map.of(), (_) -> {
		});
	}

	/**
	 * Whether nobody else was at it. The library has no type for that.
	 */
	private static boolean applied(Migrations migrations) {
		try {
			migrations.apply();
			return true;
		}
		catch (MigrationsException ex) {
			if (String.valueOf(ex.getMessage()).contains(MigrationsLock.NODE)) {
				return false;
			}
			throw ex;
		}
	}

}
