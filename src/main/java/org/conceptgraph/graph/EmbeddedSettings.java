package org.conceptgraph.graph;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded database, used where no {@code spring.neo4j.uri} is set.
 *
 * @param directory where it lives; created if need be
 * @param boltPort on loopback; 0 takes any free one
 * @param pageCache how much memory holds pages of the database's files
 */
@ConfigurationProperties("concept-graph.embedded")
public record EmbeddedSettings(@DefaultValue("data") Path directory, @DefaultValue("0") int boltPort,
		@DefaultValue("256MB") DataSize pageCache) {
}
