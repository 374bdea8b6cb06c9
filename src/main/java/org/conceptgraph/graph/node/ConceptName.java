package org.conceptgraph.graph.node;

import org.conceptgraph.concept.NameReason;

/**
 * A name of a concept, and why it is one.
 */
public record ConceptName(String text, NameReason reason) {
}
