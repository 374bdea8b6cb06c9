package org.conceptgraph.link;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.conceptgraph.concept.form.WordList;
import org.conceptgraph.concept.noun.WordNet;

/**
 * What is known of each concept's label as words, worked out once. A vocabulary's labels
 * are taken for terms as they are. Thread-safe.
 */
final class Terms {

	private static final Set<String> GENERIC = WordList.words("generic-words.txt");

	/**
	 * A label.
	 *
	 * @param words its words in their normal form, without those that mean nothing
	 * @param genericHead whether the last of several words is a very general one
	 */
	record Term(Set<String> words, NameShape shape, boolean genericHead) {
	}

	private final NameTagger tagger = new NameTagger();

	private final Map<String, Term> known = new ConcurrentHashMap<>();

	Term of(Concept concept) {
		return this.known.computeIfAbsent(concept.slug(), (_) -> term(concept));
	}

	private Term term(Concept concept) {
		String key = NormalForm.key(concept.label());
		String[] norms = key.split(" ");
		Set<String> words = new LinkedHashSet<>();
		for (String norm : norms) {
			if (norm.length() > 1 && !StopWords.contains(norm)) {
				words.add(norm);
			}
		}
		if (concept.curated()) {
			return new Term(words, NameShape.NOUN_PHRASE, false);
		}
		boolean severalWords = norms.length > 1;
		// A dictionary knows better than a tagger that sees a name without its sentence,
		// but takes pronouns for nouns, and lists "the States".
		if (!words.isEmpty() && WordNet.isNoun(key) && !NameTagger.isPointer(norms[0])) {
			return new Term(words, severalWords ? NameShape.KNOWN_TERM : NameShape.NOUN_PHRASE, false);
		}
		if (Stream.of(norms).anyMatch(WordNet::isOnlyVerb)) {
			return new Term(words, severalWords ? NameShape.OTHER_WORDS : NameShape.OTHER_WORD, false);
		}
		boolean genericHead = severalWords && GENERIC.contains(norms[norms.length - 1]);
		boolean nounsOnly = severalWords && Stream.of(norms).allMatch(WordNet::isNoun);
		return new Term(words, nounsOnly ? NameShape.NOUN_PHRASE : this.tagger.shape(concept.label()), genericHead);
	}

}
