package org.conceptgraph.graph.node;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A question without its answer, which is long and read only when asked for.
 */
public record Question(String id, String sourceId, String title, String text, @Nullable String description,
		@Nullable LocalDate publishedOn, boolean indexed) {
}
