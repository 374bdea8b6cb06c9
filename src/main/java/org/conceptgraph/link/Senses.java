package org.conceptgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.form.NormalForm;

/**
 * Decides whom an ambiguous name means: the concept whose neighbours the text names, too;
 * else the one that is called so, before those that are called so as well; else nobody in
 * particular.
 */
final class Senses {

	private final Set<String> present = new HashSet<>();

	private final Set<String> broaderOfPresent = new HashSet<>();

	/**
	 * A concept that the text names by a name of its own.
	 */
	void support(Concept concept) {
		if (this.present.add(concept.slug())) {
			this.broaderOfPresent.addAll(concept.broader());
		}
	}

	/**
	 * @return the concept that is meant; several, if the text does not tell
	 */
	List<Concept> of(String name, List<Concept> bearers) {
		if (bearers.size() == 1) {
			return bearers;
		}
		List<Concept> supported = best(bearers, this::supportOf);
		if (supported.size() == 1) {
			return supported;
		}
		String key = NormalForm.key(name);
		return best(supported, (concept) -> NormalForm.key(concept.label()).equals(key) ? 1 : 0);
	}

	private int supportOf(Concept concept) {
		int support = this.present.contains(concept.slug()) ? 1 : 0;
		support += this.broaderOfPresent.contains(concept.slug()) ? 1 : 0;
		for (String broader : concept.broader()) {
			support += this.present.contains(broader) ? 1 : 0;
			support += this.broaderOfPresent.contains(broader) ? 1 : 0;
		}
		return support;
	}

	private static List<Concept> best(List<Concept> concepts, ToIntFunction<Concept> value) {
		int most = concepts.stream().mapToInt(value).max().orElse(0);
		return concepts.stream().filter((concept) -> value.applyAsInt(concept) == most).toList();
	}

}
