package org.conceptgraph.graph.related;

import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list that runs from high scores to low ones, and along the ids where
 * scores are equal. Scores are counted in ten-thousandths, so that equal means equal.
 */
public record Place(int points, String id) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.<Place>comparingInt((place) -> -place.points)
		.thenComparing(Place::id);

	/** Before every element of a list. */
	static final Place START = new Place(10_001, "");

	/**
	 * A sort key: greater for what comes later.
	 */
	String key() {
		return String.format(Locale.ROOT, "%05d|%s", 10_000 - this.points, this.id);
	}

	/**
	 * Reads a sort key; null or anything else is the start.
	 */
	static Place of(@Nullable String key) {
		if (key == null || !key.matches("(?s)[0-9]{5}\\|.*")) {
			return START;
		}
		return new Place(10_000 - Integer.parseInt(key.substring(0, 5)), key.substring(6));
	}

	public static int points(double score) {
		return (int) Math.round(score * 10_000);
	}

	/**
	 * The fewest points that reach a score.
	 */
	public static int atLeast(@Nullable Double minScore) {
		return (minScore != null) ? (int) Math.ceil(Math.clamp(minScore, 0.0, 1.0) * 10_000 - 1e-6) : 0;
	}

	public static double score(int points) {
		return points / 10_000.0;
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

}
