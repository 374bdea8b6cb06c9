package org.conceptgraph.link.find;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conceptgraph.concept.Concept;

/**
 * The tops of a large hierarchy: "cell" where every concept is a kind of cell, "disease"
 * in a list of diseases. A text that names one is about the vocabulary's subject, and
 * nothing in particular, so that such a name is not looked for in prose.
 */
final class TopConcepts {

	/** Of all concepts, this part lies below. */
	private static final double SHARE = 0.05;

	/** In a small vocabulary, the top is a subject like the others. */
	private static final int FEWEST = 100;

	private final Map<String, List<String>> narrower = new HashMap<>();

	private final Set<String> roots = new HashSet<>();

	private final int least;

	private TopConcepts(List<Concept> concepts) {
		int curated = 0;
		for (Concept concept : concepts) {
			curated += concept.curated() ? 1 : 0;
			if (concept.curated() && concept.broader().isEmpty()) {
				this.roots.add(concept.slug());
			}
			concept.broader()
				.forEach((other) -> this.narrower.computeIfAbsent(other, (slug) -> new ArrayList<>())
					.add(concept.slug()));
		}
		this.least = Math.max(FEWEST, (int) Math.ceil(SHARE * curated));
	}

	/**
	 * Slugs of the roots, and of what lies directly below roots only, that have enough
	 * below them.
	 */
	static Set<String> of(List<Concept> concepts) {
		TopConcepts hierarchy = new TopConcepts(concepts);
		Set<String> tops = new HashSet<>();
		for (Concept concept : concepts) {
			if (hierarchy.roots.containsAll(concept.broader()) && hierarchy.isLarge(concept.slug())) {
				tops.add(concept.slug());
			}
		}
		return tops;
	}

	/**
	 * Slugs of those that are among the tops of one list only.
	 */
	static Set<String> changed(List<Concept> before, List<Concept> after) {
		Set<String> earlier = of(before);
		Set<String> later = of(after);
		Set<String> changed = new HashSet<>(earlier);
		changed.addAll(later);
		changed.removeIf((slug) -> earlier.contains(slug) && later.contains(slug));
		return changed;
	}

	private boolean isLarge(String top) {
		Set<String> below = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(top));
		while (!open.isEmpty() && below.size() < this.least) {
			for (String slug : this.narrower.getOrDefault(open.pop(), List.of())) {
				if (below.add(slug)) {
					open.add(slug);
				}
			}
		}
		return below.size() >= this.least;
	}

}
