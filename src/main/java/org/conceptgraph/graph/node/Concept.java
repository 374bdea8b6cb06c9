package org.conceptgraph.graph.node;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An idea that questions are about.
 *
 * @param specificity 0..1: 1 is rare, near 0 is on every page
 * @param salience 0..1: how much a link to the concept tells of what a question is about
 */
public record Concept(String id, String slug, String label, List<String> aliases, @Nullable String definition,
		boolean generic, int questionCount, double specificity, double salience) {

	public Concept {
		aliases = List.copyOf(aliases);
	}

}
