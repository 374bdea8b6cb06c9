package org.conceptgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.conceptgraph.ConceptGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several instances start at once, and one that was killed while it migrated keeps no
 * other from starting.
 */
@Tag("own-database")
class MigrationsLockIT {

	private static final int MIGRATIONS = 5;

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start() {
		application = new SpringApplicationBuilder(ConceptGraph.class).web(WebApplicationType.NONE)
			.run("--concept-graph.embedded.directory=target/graph-test/" + UUID.randomUUID(),
					"--concept-graph.import.paths=");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void instancesThatStartTogetherMigrateOnce() {
		List<CompletableFuture<Void>> starts = IntStream.range(0, 4)
			.mapToObj((_) -> CompletableFuture.runAsync(instance()::bringUpToDate, Thread::startVirtualThread))
			.toList();
		starts.forEach(CompletableFuture::join);

		assertThat(count("MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN count(m) AS n"))
			.isEqualTo(MIGRATIONS);
		assertThat(count("MATCH (l:__Neo4jMigrationsLock) RETURN count(l) AS n")).isZero();
	}

	@Test
	void aLockThatWasLeftBehindIsTakenAway() {
		instance().bringUpToDate();
		database()
			.write((transaction) -> transaction.run("CREATE (:__Neo4jMigrationsLock {id: 'dead', name: 'John Doe'})")
				.consume());

		instance().bringUpToDate(Duration.ofSeconds(1));

		assertThat(count("MATCH (l:__Neo4jMigrationsLock) RETURN count(l) AS n")).isZero();
	}

	private static GraphSchema instance() {
		return new GraphSchema(application.getBean(Driver.class), database(), application.getBean(GraphSettings.class));
	}

	private static Database database() {
		return application.getBean(Database.class);
	}

	private static long count(String cypher) {
		return database().read(cypher, Map.of(), (row) -> row.get("n").asLong()).getFirst();
	}

}
