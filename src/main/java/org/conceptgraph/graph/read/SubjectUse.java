package org.conceptgraph.graph.read;

import org.conceptgraph.graph.node.Subject;

/**
 * A subject uses a concept.
 *
 * @param questionCount how many questions of the subject are about the concept, from 1
 */
public record SubjectUse(Subject subject, int questionCount) {
}
