package org.conceptgraph.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words that no language has, used as unevenly as a language uses its own (Zipf 1949).
 */
final class Words {

	private static final String[] BEGINNINGS = { "b", "br", "c", "cl", "d", "f", "g", "gl", "h", "k", "l", "m", "n",
			"p", "ph", "pr", "r", "s", "st", "t", "th", "tr", "v", "z" };

	private static final String[] VOWELS = { "a", "e", "i", "o", "u", "ae", "io", "ea" };

	private static final String[] ENDINGS = { "", "n", "r", "l", "m", "x", "nt", "st", "in", "on", "ose", "ium", "or",
			"al" };

	private final List<String> words;

	private Words(List<String> words) {
		this.words = words;
	}

	static Words of(int number) {
		SplittableRandom random = new SplittableRandom(7);
		Set<String> words = new LinkedHashSet<>();
		while (words.size() < number) {
			words.add(word(random));
		}
		return new Words(List.copyOf(words));
	}

	private static String word(SplittableRandom random) {
		StringBuilder word = new StringBuilder();
		for (int syllables = random.nextInt(2, 4); syllables > 0; syllables--) {
			word.append(of(random, BEGINNINGS)).append(of(random, VOWELS));
		}
		return word.append(of(random, ENDINGS)).toString();
	}

	private static String of(SplittableRandom random, String[] parts) {
		return parts[random.nextInt(parts.length)];
	}

	/** A word, any as likely as any other. */
	String any(SplittableRandom random) {
		return this.words.get(random.nextInt(this.words.size()));
	}

	/** So many words with blanks between, the first ones far more often. */
	String text(SplittableRandom random, int length) {
		StringBuilder text = new StringBuilder(length * 8);
		for (int i = 0; i < length; i++) {
			text.append((i > 0) ? " " : "").append(this.words.get(skewed(random, this.words.size())));
		}
		return text.toString();
	}

	/**
	 * A rank from 0 to below the size, as likely as 1 over the rank, nearly.
	 */
	static int skewed(SplittableRandom random, int size) {
		return (int) Math.min(size - 1, Math.pow(size + 1.0, random.nextDouble()) - 1);
	}

}
