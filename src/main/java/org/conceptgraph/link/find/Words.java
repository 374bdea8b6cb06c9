package org.conceptgraph.link.find;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.conceptgraph.concept.alias.Abbreviation;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.Tokenizer;
import org.conceptgraph.concept.form.Tokenizer.Gap;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Span;

/**
 * A passage as the word numbers of a trie, with their places. Words that are no prose are
 * left out, and no name goes on across them.
 */
final class Words {

	private final String text;

	private int size;

	private int[] numbers = new int[64];

	private int[] starts = new int[64];

	private int[] ends = new int[64];

	private Gap[] gaps = new Gap[64];

	/** Of words that are spelled apart, 2 more than the number of both as one; else 0. */
	private int[] joined = new int[64];

	private Words(String text) {
		this.text = text;
	}

	static Words of(Passage passage, WordNumbers numbers) {
		Words words = new Words(passage.text());
		BitSet hidden = hidden(passage.notProse(), passage.text().length());
		Tokenizer tokenizer = new Tokenizer(passage.text());
		int last = 0;
		while (tokenizer.next()) {
			int masked = hidden.isEmpty() ? -1 : hidden.nextSetBit(last);
			if (masked < 0 || masked >= tokenizer.end()) {
				words.add(numbers.of(passage.text(), tokenizer.start(), tokenizer.end()), tokenizer, tokenizer.gap());
				last = tokenizer.end();
				continue;
			}
			boolean inside = hidden.nextSetBit(tokenizer.start()) < tokenizer.end()
					&& hidden.nextSetBit(tokenizer.start()) >= 0;
			if (!inside) {
				words.add(numbers.of(passage.text(), tokenizer.start(), tokenizer.end()), tokenizer, Gap.BREAK);
				last = tokenizer.end();
			}
		}
		return words;
	}

	private static BitSet hidden(List<Span> spans, int length) {
		BitSet hidden = new BitSet();
		spans.forEach((span) -> hidden.set(Math.min(span.start(), length), Math.min(span.end(), length)));
		return hidden;
	}

	private void add(int number, Tokenizer place, Gap gap) {
		if (this.size == this.numbers.length) {
			int larger = this.size * 2;
			this.numbers = Arrays.copyOf(this.numbers, larger);
			this.starts = Arrays.copyOf(this.starts, larger);
			this.ends = Arrays.copyOf(this.ends, larger);
			this.gaps = Arrays.copyOf(this.gaps, larger);
			this.joined = Arrays.copyOf(this.joined, larger);
		}
		this.numbers[this.size] = number;
		this.starts[this.size] = place.start();
		this.ends[this.size] = place.end();
		this.gaps[this.size] = gap;
		this.size++;
	}

	int size() {
		return this.size;
	}

	int number(int index) {
		return this.numbers[index];
	}

	int start(int index) {
		return this.starts[index];
	}

	int end(int index) {
		return this.ends[index];
	}

	/**
	 * Whether a name can go on from the word before to this one.
	 */
	boolean goesOn(int index) {
		return index < this.size && this.gaps[index] != Gap.BREAK;
	}

	/** As it stands in the text. */
	String surface(int index) {
		return this.text.substring(this.starts[index], this.ends[index]);
	}

	/**
	 * Whether this word stands alone in parentheses, right behind the one before.
	 */
	boolean isAside(int index) {
		if (index <= 0 || index >= this.size) {
			return false;
		}
		int start = this.starts[index];
		int end = this.ends[index];
		int gap = start - this.ends[index - 1];
		return start > 0 && this.text.charAt(start - 1) == '(' && end < this.text.length()
				&& this.text.charAt(end) == ')' && (gap == 1 || (gap == 2 && this.text.charAt(start - 2) == ' '));
	}

	/**
	 * Whether a name that is interrupted by the word before can go on here.
	 */
	boolean goesOnAfterAside(int index) {
		return index < this.size && this.starts[index] == this.ends[index - 1] + 2
				&& this.text.charAt(this.starts[index] - 1) == ' ';
	}

	/**
	 * Whether a word is an abbreviation of the words from first to last.
	 */
	boolean isAbbreviated(int index, int first, int last) {
		return this.ends[index] - this.starts[index] <= 10
				&& Abbreviation.isOf(surface(index), this.text.substring(this.starts[first], this.ends[last]));
	}

	/**
	 * Whether the words from first to last stand where they say what a word before them
	 * means: in parentheses behind it, or as one item of a legend.
	 */
	boolean explains(int index, int first, int last) {
		if (index < 0) {
			return false;
		}
		int gap = this.starts[first] - this.ends[index];
		int end = this.ends[last];
		if (gap != 2 || end >= this.text.length()) {
			return false;
		}
		char close = this.text.charAt(end);
		if (this.text.startsWith(" (", this.ends[index])) {
			return close == ')';
		}
		return this.text.startsWith(", ", this.ends[index]) && (close == ';' || close == '.' || close == ')')
				&& isItem(this.starts[index]);
	}

	private boolean isItem(int start) {
		int at = start - 1;
		while (at >= 0 && Character.isWhitespace(this.text.charAt(at))) {
			at--;
		}
		return at < 0 || ";:(.".indexOf(this.text.charAt(at)) >= 0;
	}

	/**
	 * Whether this word and the one before may be one word with a hyphen in it.
	 */
	boolean isSpelledApart(int index) {
		return index < this.size && this.gaps[index] == Gap.HYPHEN;
	}

	/**
	 * The number of a word and the one before, written as one.
	 */
	int joined(int index, NameTrie trie) {
		if (this.joined[index] == 0) {
			this.joined[index] = join(index, trie) + 2;
		}
		return this.joined[index] - 2;
	}

	private int join(int index, NameTrie trie) {
		String first = this.text.substring(this.starts[index - 1], this.ends[index - 1]);
		String second = this.text.substring(this.starts[index], this.ends[index]);
		boolean digits = Character.isDigit(first.charAt(first.length() - 1)) && Character.isDigit(second.charAt(0));
		return digits ? NameTrie.NONE : trie.word(NormalForm.ofWord(first + second));
	}

}
