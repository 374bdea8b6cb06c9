package org.conceptgraph.graph.read;

import java.util.List;

/**
 * A link between a question and a concept, seen from one of its ends.
 *
 * @param key the sort key in the list's order
 * @param node the other end
 * @param score as readers see it: see {@link LinkScore}
 * @param evidence as stored, see {@link org.conceptgraph.graph.EvidenceCodec}; empty
 * where not asked for
 */
public record LinkRow<T>(String key, T node, double score, List<String> evidence) {
}
