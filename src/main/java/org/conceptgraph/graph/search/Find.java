package org.conceptgraph.graph.search;

import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A question or concept that a search has found.
 *
 * @param node a {@link org.conceptgraph.graph.node.Question Question} or a
 * {@link org.conceptgraph.graph.node.Concept Concept}
 * @param points its score in thousandths
 * @param highlight HTML, safe to show, or null
 */
public record Find(Object node, String id, int points, @Nullable String highlight) {

	static final Comparator<Find> BEST_FIRST = Comparator.comparing(Find::key);

	private static final int MOST = 999_999;

	/** Orders, and means nothing else. */
	public double score() {
		return this.points / 1_000.0;
	}

	/** Its place in the list. */
	public String key() {
		return String.format(Locale.ROOT, "%06d|%s", MOST - this.points, this.id);
	}

	/** The points in a key; more than any for null and anything else. */
	static int points(@Nullable String key) {
		return (key != null && key.matches("(?s)[0-9]{6}\\|.*")) ? MOST - Integer.parseInt(key.substring(0, 6))
				: MOST + 1;
	}

	/** The id in a key. */
	static String id(@Nullable String key) {
		return (points(key) <= MOST && key != null) ? key.substring(7) : "";
	}

}
