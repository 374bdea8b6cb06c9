package org.conceptgraph.graph.search;

/**
 * Something that a reader may have meant.
 *
 * @param matchedName the concept's name or question's title that matched
 * @param node a {@link org.conceptgraph.graph.node.Question Question} or a
 * {@link org.conceptgraph.graph.node.Concept Concept}
 */
public record Suggestion(String matchedName, Object node) {
}
