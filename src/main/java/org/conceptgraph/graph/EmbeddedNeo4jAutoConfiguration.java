package org.conceptgraph.graph;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Starts the embedded database and points Boot's driver to it, unless
 * {@code spring.neo4j.uri} or a service connection (a test's container) says where
 * another one is. An auto-configuration, so that it comes after whatever else may say so.
 */
@AutoConfiguration(before = Neo4jAutoConfiguration.class)
@ConditionalOnClass(name = "org.neo4j.dbms.api.DatabaseManagementService")
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedNeo4jAutoConfiguration {

	@Bean
	static EmbeddedNeo4j embeddedNeo4j(EmbeddedSettings settings) {
		return EmbeddedNeo4j.open(settings);
	}

	/** Before all else, for it takes longest. */
	@Bean
	static BeanFactoryPostProcessor embeddedNeo4jFirst() {
		return (beans) -> beans.getBean(EmbeddedNeo4j.class);
	}

	@Bean
	Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4j embedded) {
		BoltAddress address = embedded.address();
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return address.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic(address.user(), address.password());
			}

		};
	}

}
