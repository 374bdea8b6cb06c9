package org.conceptgraph.graph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.graph.Folding;

/**
 * What a reader has typed, in the forms that indexes want. Only letters and digits of it
 * ever reach Lucene's query language, in lower case, so nothing in it can be an operator.
 *
 * @param words the words, folded
 * @param stems of the words that say something: what a text that has the word in another
 * form holds too
 */
record Typed(String key, String folded, List<String> words, List<String> stems) {

	private static final int MOST_WORDS = 16;

	private static final int LONGEST_WORD = 40;

	/** Shorter words have too many neighbours at one typing error. */
	private static final int SHORTEST_FUZZY = 4;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern ENDING = Pattern.compile("(?<=.{4})(ations?|ings?|ions?|ies|es|ed|e|s|y)$");

	private static final List<String> EMPTY = List.of("a", "an", "and", "are", "as", "at", "be", "by", "do", "does",
			"for", "from", "how", "in", "is", "it", "its", "not", "of", "on", "or", "the", "to", "was", "what", "when",
			"where", "which", "who", "why", "with");

	static Typed of(String text) {
		String folded = Folding.fold(text);
		List<String> words = BETWEEN.splitAsStream(folded)
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
			.map(Typed::whole)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
		List<String> telling = words.stream().filter((word) -> !EMPTY.contains(word)).map(Typed::stem).toList();
		return new Typed(NormalForm.key(text), folded, words,
				telling.isEmpty() ? words : telling.stream().distinct().toList());
	}

	/** Not half of a character that takes two. */
	private static String whole(String word) {
		return Character.isHighSurrogate(word.charAt(word.length() - 1)) ? word.substring(0, word.length() - 1) : word;
	}

	static String stem(String word) {
		return ENDING.matcher(word).replaceFirst("");
	}

	boolean isBlank() {
		return this.words.isEmpty();
	}

	/** Any of the words; the last one may not be complete yet. */
	String any() {
		return Stream.concat(this.words.stream(), Stream.of(this.words.getLast() + "*^0.5"))
			.collect(Collectors.joining(" "));
	}

	/** All of the words, the last of which may not be complete yet. */
	String all() {
		return all(this.words.getLast() + "*", "");
	}

	/** All of the words, each with at most one typing error. */
	String nearly() {
		return all(fuzzy(this.words.getLast()), "~1");
	}

	/**
	 * Any of the words, each with at most one typing error. Texts are indexed by their
	 * words' stems, so those are looked for too.
	 */
	String anyNearly() {
		return this.words.stream()
			.flatMap((word) -> Stream.of(word, stem(word)))
			.distinct()
			.map(Typed::fuzzy)
			.collect(Collectors.joining(" "));
	}

	private String all(String last, String suffix) {
		return Stream.concat(
				this.words.stream().limit(this.words.size() - 1L).map((word) -> suffix.isEmpty() ? word : fuzzy(word)),
				Stream.of(last))
			.map((word) -> '+' + word)
			.collect(Collectors.joining(" "));
	}

	private static String fuzzy(String word) {
		return (word.length() < SHORTEST_FUZZY) ? word : word + "~1";
	}

	/** The beginnings of words, which survive most typing errors. */
	List<String> heads() {
		return this.stems.stream().map((stem) -> stem.substring(0, Math.min(stem.length(), 3))).toList();
	}

	/** The parameters of every statement here. */
	Map<String, Object> parameters() {
		return Map.of("key", this.key, "folded", this.folded, "stems", this.stems, "heads", heads(), "any", any(),
				"all", all(), "nearly", nearly(), "anyNearly", anyNearly());
	}

	/** Whether a word of a text is one of those typed, in whatever form. */
	boolean matches(String word) {
		String folded = Folding.fold(word);
		return this.stems.stream()
			.anyMatch((stem) -> (stem.length() < SHORTEST_FUZZY) ? folded.equals(stem) || folded.equals(stem + "s")
					: folded.startsWith(stem));
	}

}
