package org.conceptgraph.graph.node;

/**
 * A subject folder of the source.
 */
public record Subject(String id, String name, int questionCount) {
}
