package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.link.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of concepts in prose, word by word, so that ATP is not found in ATPase.
 * Every name is found that stands there; one that lies inside another concept's longer
 * name is nested. Two names that overlap in part are both kept: sodium ion channel is
 * about either.
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
	 * In the order of the text, the longer first.
	 */
	public List<Mention> find(Passage passage) {
		Words words = Words.of(passage, this.numbers);
		List<Mention> found = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			follow(passage, words, i, i, NameTrie.ROOT, found);
		}
		return nest(found);
	}

	private void follow(Passage passage, Words words, int first, int at, int node, List<Mention> found) {
		int number = words.number(at);
		if (number != NameTrie.NONE) {
			arrive(passage, words, first, at, this.trie.next(node, number), found);
		}
		if (words.isSpelledApart(at + 1)) {
			int joined = words.joined(at + 1, this.trie);
			if (joined != NameTrie.NONE) {
				arrive(passage, words, first, at + 1, this.trie.next(node, joined), found);
			}
		}
	}

	private void arrive(Passage passage, Words words, int first, int last, int node, List<Mention> found) {
		if (node == NameTrie.NONE) {
			return;
		}
		List<Concept> bearers = this.trie.bearers(node);
		if (bearers != null) {
			found.add(new Mention(passage, words.start(first), words.end(last), last - first + 1, bearers, false));
		}
		if (words.goesOn(last + 1)) {
			follow(passage, words, first, last + 1, node, found);
		}
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
