package org.conceptgraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/**
 * Brings the database's constraints and indexes up to date with
 * {@code graph-schema/neo4j/}. Safe with several instances at once: the library takes a
 * lock in the database.
 */
@Component
public final class GraphSchema {

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
	 */
	public synchronized void bringUpToDate() {
		checkDatabase();
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:neo4j")
			.withDatabase(this.settings.database())
			.build();
		new Migrations(config, this.driver).apply();
		this.database.write((transaction) -> transaction.run("CALL db.awaitIndexes(300)").consume());
	}

}
