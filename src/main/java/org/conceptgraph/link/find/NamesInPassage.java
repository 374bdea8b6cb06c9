package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.link.text.Passage;

/**
 * The names of a trie that stand in one passage. From each word, the trie is followed as
 * far as it leads: through words spelled apart (co-transport), and through a short form
 * in parentheses that a name is interrupted by, "embryonic stem (ES) cells".
 */
final class NamesInPassage {

	private static final int NOTHING = -1;

	private final Passage passage;

	private final Words words;

	private final NameTrie trie;

	private final ShortForms shortForms;

	private final List<Mention> found = new ArrayList<>();

	private final List<Mention> adjectives = new ArrayList<>();

	NamesInPassage(Passage passage, Words words, NameTrie trie, ShortForms shortForms) {
		this.passage = passage;
		this.words = words;
		this.trie = trie;
		this.shortForms = shortForms;
		for (int i = 0; i < words.size(); i++) {
			follow(i, i, NameTrie.ROOT, NOTHING);
		}
	}

	Passage passage() {
		return this.passage;
	}

	Words words() {
		return this.words;
	}

	/** To be changed by who asks. */
	List<Mention> found() {
		return this.found;
	}

	/** Words that are made of a name: "embryonic". */
	List<Mention> adjectives() {
		return this.adjectives;
	}

	private void follow(int first, int at, int node, int aside) {
		int number = this.words.number(at);
		if (number != NameTrie.NONE) {
			arrive(first, at, this.trie.next(node, number), aside);
		}
		if (this.words.isSpelledApart(at + 1)) {
			int joined = this.words.joined(at + 1, this.trie);
			if (joined != NameTrie.NONE) {
				arrive(first, at + 1, this.trie.next(node, joined), aside);
			}
		}
	}

	/**
	 * @param aside the word in parentheses that was passed over
	 */
	private void arrive(int first, int last, int node, int aside) {
		if (node == NameTrie.NONE) {
			return;
		}
		Bearers bearers = this.trie.bearers(node);
		if (bearers != null) {
			int start = this.words.start(first);
			int end = this.words.end(last);
			List<Concept> concepts = bearers.of(this.passage.text(), start, end);
			if (!concepts.isEmpty()) {
				Mention mention = new Mention(this.passage, start, end, last - first + ((aside < 0) ? 1 : 0), concepts,
						false);
				if (bearers.isAdjective()) {
					this.adjectives.add(mention);
				}
				else {
					this.found.add(mention);
					this.shortForms.learn(mention, this.words, first, last, aside);
				}
			}
		}
		if (this.words.goesOn(last + 1)) {
			follow(first, last + 1, node, aside);
		}
		else if (aside < 0 && this.words.isAside(last + 1) && this.words.goesOnAfterAside(last + 2)
				&& this.words.isAbbreviated(last + 1, first, last)) {
			follow(first, last + 2, node, last + 1);
		}
	}

}
