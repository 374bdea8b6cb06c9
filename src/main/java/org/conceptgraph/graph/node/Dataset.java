package org.conceptgraph.graph.node;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the graph holds now.
 *
 * @param version changes whenever an answer could
 * @param importedAt when the last import ended; null before the first
 */
public record Dataset(String version, int questionCount, int conceptCount, int linkCount,
		@Nullable OffsetDateTime importedAt) {
}
