package org.conceptgraph.link.find;

import org.conceptgraph.concept.form.NormalForm;

/**
 * The number of a word as it stands in a text. What a text writes often is folded once: a
 * table of fixed size remembers the last words of each pair of places. Threads share it
 * without locks, for an entry is one long: 40 bits of the word's hash, besides the 16
 * that tell its pair, and its number. Two words of one pair are taken for each other once
 * in 10<sup>12</sup>.
 */
final class WordNumbers {

	private static final int PLACE_BITS = 17;

	private static final int NUMBER_BITS = 24;

	private static final long NUMBER = (1L << NUMBER_BITS) - 1;

	/** 0 where nothing is known yet. */
	private final long[] known = new long[1 << PLACE_BITS];

	private final NameTrie trie;

	WordNumbers(NameTrie trie) {
		this.trie = trie;
	}

	int of(String text, int start, int end) {
		long hash = hash(text, start, end);
		int place = (int) (hash >>> (Long.SIZE - PLACE_BITS));
		long tag = hash << NUMBER_BITS;
		long entry = this.known[place];
		if (isOf(entry, tag)) {
			return (int) (entry & NUMBER) - 2;
		}
		long neighbour = this.known[place ^ 1];
		if (isOf(neighbour, tag)) {
			return (int) (neighbour & NUMBER) - 2;
		}
		int number = this.trie.word(NormalForm.ofWord(text.substring(start, end)));
		// NONE is -1; what is stored is never 0. The word that was here moves one place
		// on.
		this.known[place ^ 1] = entry;
		this.known[place] = tag | (number + 2);
		return number;
	}

	private static boolean isOf(long entry, long tag) {
		return entry != 0 && (entry & ~NUMBER) == tag;
	}

	/** FNV-1a, and a multiplication that spreads it over all bits. */
	private static long hash(String text, int start, int end) {
		long hash = 0xCBF29CE484222325L;
		for (int i = start; i < end; i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
		}
		hash ^= hash >>> 32;
		hash *= 0x9E3779B97F4A7C15L;
		return hash ^ (hash >>> 29);
	}

}
