package org.conceptgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.conceptgraph.concept.form.Token;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom an ambiguous name means: the concept whose neighbours in the vocabulary
 * the text names, too, or whose definition shares words with the text (M. Lesk,
 * "Automatic sense disambiguation using machine readable dictionaries", 1986); else the
 * one that is called so before those that are called so as well. Where several are called
 * so and the text supports none, nobody is meant.
 */
final class Senses {

	/** A neighbour that is named tells more than a word of a definition. */
	private static final int NEIGHBOUR = 3;

	private final Text text;

	private @Nullable Set<String> textWords;

	private final Set<String> present = new HashSet<>();

	private final Set<String> broaderOfPresent = new HashSet<>();

	Senses(Text text) {
		this.text = text;
	}

	/**
	 * A concept that the text names by a name of its own.
	 */
	void support(Concept concept) {
		if (this.present.add(concept.slug())) {
			this.broaderOfPresent.addAll(concept.broader());
		}
	}

	/**
	 * @return the concept that is meant; several, if the text speaks for them alike; none
	 * if it does not tell between concepts of the same label
	 */
	List<Concept> of(String name, List<Concept> bearers) {
		if (bearers.size() == 1) {
			return bearers;
		}
		String key = NormalForm.key(name);
		int most = bearers.stream().mapToInt((concept) -> supportOf(concept, key)).max().orElse(0);
		List<Concept> supported = best(bearers, (concept) -> supportOf(concept, key));
		List<Concept> called = supported.stream()
			.filter((concept) -> NormalForm.key(concept.label()).equals(key))
			.toList();
		if (supported.size() == 1) {
			return supported;
		}
		return switch (called.size()) {
			case 0 -> supported;
			case 1 -> called;
			default -> (most > 0) ? called : List.of();
		};
	}

	private int supportOf(Concept concept, String name) {
		int neighbours = this.present.contains(concept.slug()) ? 1 : 0;
		neighbours += this.broaderOfPresent.contains(concept.slug()) ? 1 : 0;
		int words = 0;
		for (String broader : concept.broader()) {
			neighbours += this.present.contains(broader) ? 1 : 0;
			neighbours += this.broaderOfPresent.contains(broader) ? 1 : 0;
			words += shared(broader.replace('-', ' '), name);
		}
		String definition = concept.definition();
		words += (definition != null) ? shared(definition, name) : 0;
		return NEIGHBOUR * neighbours + words;
	}

	/**
	 * How many different words stand in both the text and a description, besides the name
	 * itself.
	 */
	private int shared(String description, String name) {
		Set<String> own = words(description);
		own.removeAll(Set.of(name.split(" ")));
		own.retainAll(textWords());
		return own.size();
	}

	private Set<String> textWords() {
		Set<String> words = this.textWords;
		if (words == null) {
			words = new HashSet<>();
			for (Passage passage : this.text.passages()) {
				words.addAll(words(passage.text()));
			}
			for (String keyword : this.text.keywords()) {
				words.addAll(words(keyword));
			}
			this.textWords = words;
		}
		return words;
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		for (Token token : NormalForm.tokens(text)) {
			if (token.norm().length() > 2 && !StopWords.contains(token.norm())) {
				words.add(token.norm());
			}
		}
		return words;
	}

	private static List<Concept> best(List<Concept> concepts, ToIntFunction<Concept> value) {
		int most = concepts.stream().mapToInt(value).max().orElse(0);
		return concepts.stream().filter((concept) -> value.applyAsInt(concept) == most).toList();
	}

}
