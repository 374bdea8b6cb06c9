package org.conceptgraph.graph.read;

import java.util.List;

/**
 * A link between a question and a concept, seen from one of its ends.
 *
 * @param key the sort key in the list's order
 * @param node the other end
 * @param score 0..1: of a link to a concept as readers see it, of a link to a question as
 * stored, see {@link LinkScore}
 * @param reasons as stored, see {@link org.conceptgraph.graph.ReasonsCodec}
 * @param evidence as stored, see {@link org.conceptgraph.graph.EvidenceCodec}; empty
 * where not asked for
 */
public record LinkRow<T>(String key, T node, double score, String reasons, List<String> evidence) {
}
