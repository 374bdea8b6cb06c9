package org.conceptgraph;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Which database integration tests run on: the embedded one, or with
 * {@code -Dtest.database=container} one in a container of the image that the
 * environment's {@code NEO4J_IMAGE} names. {@code mvn verify} runs the second beside the
 * first where that is set.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	@ServiceConnection
	@ConditionalOnProperty(name = "test.database", havingValue = "container")
	Neo4jContainer neo4j() {
		String image = Objects.requireNonNull(System.getenv("NEO4J_IMAGE"), "NEO4J_IMAGE names no image");
		return new Neo4jContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j"))
			.withNeo4jConfig("server.fleet_discovery.enabled", "false")
			.withNeo4jConfig("dbms.fleet_manager.enabled", "false")
			.withNeo4jConfig("dbms.usage_report.enabled", "false");
	}

}
