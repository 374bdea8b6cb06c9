package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How one lexicon differs from another.
 *
 * @param changed concepts that are new, or other than before in themselves or in their
 * names; sorted by slug
 * @param added how many of these are new
 * @param gone slugs of those that are no more, sorted
 */
public record LexiconChange(Lexicon before, Lexicon after, List<Concept> changed, int added, List<String> gone) {

	/**
	 * What makes one the other.
	 */
	public static LexiconChange between(Lexicon before, Lexicon after) {
		if (before == after) {
			return new LexiconChange(before, after, List.of(), 0, List.of());
		}
		List<Concept> changed = new ArrayList<>();
		int added = 0;
		Set<String> slugs = new HashSet<>();
		for (Concept concept : after.concepts()) {
			slugs.add(concept.slug());
			List<Name> earlier = before.namesOf(concept.slug());
			added += earlier.isEmpty() ? 1 : 0;
			// A name holds its concept.
			if (!earlier.equals(after.namesOf(concept.slug()))) {
				changed.add(concept);
			}
		}
		List<String> gone = before.concepts()
			.stream()
			.map(Concept::slug)
			.filter((slug) -> !slugs.contains(slug))
			.toList();
		return new LexiconChange(before, after, changed, added, gone);
	}

}
