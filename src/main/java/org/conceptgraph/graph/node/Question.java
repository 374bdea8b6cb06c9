package org.conceptgraph.graph.node;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A question without what it says, which is long and read only when asked for.
 */
public record Question(String id, String sourceId, String title, @Nullable LocalDate publishedOn, boolean indexed) {
}
