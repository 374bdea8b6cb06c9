package org.conceptgraph.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is used. Where it is, Boot's {@code spring.neo4j.*} says.
 *
 * @param database its name on the server; null for the user's home database
 * @param readTimeout after which the database ends a read
 */
@ConfigurationProperties("concept-graph.graph")
public record GraphSettings(@Nullable String database, @DefaultValue("8s") Duration readTimeout) {
}
