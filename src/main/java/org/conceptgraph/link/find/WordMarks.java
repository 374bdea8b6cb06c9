package org.conceptgraph.link.find;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.Tokenizer;
import org.conceptgraph.concept.form.Tokenizer.Gap;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Text;

/**
 * Marks of the words of texts and names: a text that can be linked by a name has every
 * mark of the name. So an index of marks finds the texts that a changed name may concern,
 * without reading the others. A mark is a short word of letters and digits made of a
 * word's hash: two words may share one, and a text that has all marks need not have the
 * name.
 */
public final class WordMarks {

	private static final int RADIX = 36;

	/** Seven or eight characters; of 100,000 words, some five share a mark. */
	private static final long BITS = (1L << 40) - 1;

	private WordMarks() {
	}

	/**
	 * Of a text, each once.
	 */
	public static Set<String> of(Text text) {
		Set<String> marks = new LinkedHashSet<>();
		text.passages().forEach((passage) -> add(passage, marks));
		text.keywords().forEach((keyword) -> marks.addAll(of(NormalForm.key(keyword))));
		return marks;
	}

	/**
	 * Of a name, by its normal form.
	 */
	public static Set<String> of(String key) {
		Set<String> marks = new LinkedHashSet<>();
		for (String word : key.split(" ")) {
			marks.add(mark(word));
		}
		return marks;
	}

	/**
	 * What stands in prose and what does not: where prose is, may be decided otherwise
	 * one day. A word spelled apart counts as one, too, as {@link Words} has it.
	 */
	private static void add(Passage passage, Collection<String> marks) {
		Tokenizer tokenizer = new Tokenizer(passage.text());
		String before = "";
		while (tokenizer.next()) {
			String word = passage.text().substring(tokenizer.start(), tokenizer.end());
			marks.add(mark(NormalForm.ofWord(word)));
			if (tokenizer.gap() == Gap.HYPHEN && !before.isEmpty()) {
				marks.add(mark(NormalForm.ofWord(before + word)));
			}
			before = word;
		}
	}

	/** FNV-1a, its upper bits folded into the lower. */
	private static String mark(String norm) {
		long hash = 0xCBF29CE484222325L;
		for (int i = 0; i < norm.length(); i++) {
			hash = (hash ^ norm.charAt(i)) * 0x100000001B3L;
		}
		return Long.toString((hash ^ (hash >>> 24)) & BITS, RADIX);
	}

}
