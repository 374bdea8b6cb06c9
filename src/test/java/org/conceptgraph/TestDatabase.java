package org.conceptgraph;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Which database integration tests run on: the embedded one, or with
 * {@code -Dtest.database=container} one in a container of the image that the
 * environment's {@code NEO4J_IMAGE} names, which asks for a password and speaks nothing
 * but TLS. {@code mvn verify} runs the second beside the first where that is set.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	/** Where Neo4j looks for the key and the certificate of its Bolt connector. */
	private static final String CERTIFICATES = "/var/lib/neo4j/certificates/bolt/";

	@Bean
	@ConditionalOnProperty(name = "test.database", havingValue = "container")
	TlsCertificate certificate() {
		return TlsCertificate.make();
	}

	@Bean
	@ServiceConnection
	@ConditionalOnProperty(name = "test.database", havingValue = "container")
	Neo4jContainer neo4j(TlsCertificate own) {
		String image = Objects.requireNonNull(System.getenv("NEO4J_IMAGE"), "NEO4J_IMAGE names no image");
		return new Neo4jContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j"))
			.withNeo4jConfig("server.fleet_discovery.enabled", "false")
			.withNeo4jConfig("dbms.fleet_manager.enabled", "false")
			.withNeo4jConfig("dbms.usage_report.enabled", "false")
			.withNeo4jConfig("server.bolt.tls_level", "REQUIRED")
			.withNeo4jConfig("dbms.ssl.policy.bolt.enabled", "true")
			.withNeo4jConfig("dbms.ssl.policy.bolt.client_auth", "NONE")
			.withCopyToContainer(Transferable.of(own.key()), CERTIFICATES + "private.key")
			.withCopyToContainer(Transferable.of(own.certificate()), CERTIFICATES + "public.crt");
	}

	/** As docs/operating.md has it for a server with a certificate of its own. */
	@Bean
	@ConditionalOnProperty(name = "test.database", havingValue = "container")
	DynamicPropertyRegistrar tls(TlsCertificate own) {
		return (properties) -> {
			properties.add("spring.neo4j.security.encrypted", () -> true);
			properties.add("spring.neo4j.security.trust-strategy", () -> "trust-custom-ca-signed-certificates");
			properties.add("spring.neo4j.security.cert-file", own::file);
		};
	}

}
