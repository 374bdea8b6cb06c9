package org.conceptgraph.link.find;

import org.conceptgraph.concept.form.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * The number of a word as it stands in a text. What a text writes often is folded once: a
 * table of fixed size remembers the last word of each hash. Threads share it without
 * locks; an entry is whole or not seen.
 */
final class WordNumbers {

	private record Known(String surface, int number) {
	}

	private static final int SIZE = 1 << 16;

	private final @Nullable Known[] known = new @Nullable Known[SIZE];

	private final NameTrie trie;

	WordNumbers(NameTrie trie) {
		this.trie = trie;
	}

	int of(String text, int start, int end) {
		int hash = end - start;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + text.charAt(i);
		}
		int place = (hash ^ (hash >>> 16)) & (SIZE - 1);
		Known entry = this.known[place];
		if (entry != null && entry.surface().length() == end - start
				&& text.regionMatches(start, entry.surface(), 0, end - start)) {
			return entry.number();
		}
		String surface = text.substring(start, end);
		int number = this.trie.word(NormalForm.ofWord(surface));
		if (surface.length() < 40) {
			this.known[place] = new Known(surface, number);
		}
		return number;
	}

}
