package org.conceptgraph.graph.related;

import org.conceptgraph.graph.node.Concept;

/**
 * A concept that two questions are about.
 *
 * @param contribution what it adds to the score of the two
 */
public record SharedConcept(Concept concept, double contribution) {
}
