package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.link.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of concepts in prose, word by word, so that ATP is not found in ATPase.
 * Every name is found that stands there, and every short form that the text gives one;
 * one that lies inside another concept's longer name is nested. Two names that overlap in
 * part are both kept: sodium ion channel is about either.
 */
public final class MentionFinder {

	private static final Comparator<Mention> OUTER_FIRST = Comparator.comparingInt(Mention::start)
		.thenComparing(Comparator.comparingInt(Mention::end).reversed());

	private final NameTrie trie;

	private final WordNumbers numbers;

	public MentionFinder(Lexicon lexicon) {
		this.trie = new NameTrie(lexicon);
		this.numbers = new WordNumbers(this.trie);
	}

	/**
	 * In the order of the passages and their text, the longer first. An adjective counts
	 * where the text names the concept as well: embryonic beside embryo.
	 * @param passages of one text: a short form that one states counts in all
	 */
	public List<Mention> find(List<Passage> passages) {
		ShortForms shortForms = new ShortForms();
		List<NamesInPassage> read = new ArrayList<>(passages.size());
		passages.forEach((passage) -> read
			.add(new NamesInPassage(passage, Words.of(passage, this.numbers), this.trie, shortForms)));
		Set<String> named = read.stream().allMatch((names) -> names.adjectives().isEmpty()) ? Set.of() : named(read);
		List<Mention> mentions = new ArrayList<>();
		read.forEach((names) -> {
			List<Mention> found = names.found();
			shortForms.addTo(found, names.passage(), names.words());
			names.adjectives()
				.stream()
				.filter((mention) -> mention.bearers().stream().allMatch((concept) -> named.contains(concept.slug())))
				.forEach(found::add);
			mentions.addAll(nest(found));
		});
		return mentions;
	}

	private static Set<String> named(List<NamesInPassage> read) {
		Set<String> named = new HashSet<>();
		read.forEach((names) -> names.found()
			.forEach((mention) -> mention.bearers().forEach((concept) -> named.add(concept.slug()))));
		return named;
	}

	private static List<Mention> nest(List<Mention> found) {
		found.sort(OUTER_FIRST);
		List<Mention> nested = new ArrayList<>(found.size());
		@Nullable Mention outer = null;
		for (Mention mention : found) {
			if (outer == null || mention.end() > outer.end()) {
				outer = mention;
				nested.add(mention);
			}
			else if (!outer.bearers().containsAll(mention.bearers())) {
				boolean inside = mention.start() != outer.start() || mention.end() != outer.end();
				nested.add(new Mention(mention.passage(), mention.start(), mention.end(), mention.words(),
						mention.bearers(), inside));
			}
		}
		return nested;
	}

}
