package org.conceptgraph.api.core;

/**
 * An element of a list about which there is nothing more to say.
 */
public record NodeEdge<N>(Cursor cursor, N node) implements Edge<N> {
}
