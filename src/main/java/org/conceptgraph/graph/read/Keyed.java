package org.conceptgraph.graph.read;

/**
 * A row of a list, with its sort key in the list's order.
 */
public record Keyed<T>(String key, T value) {
}
