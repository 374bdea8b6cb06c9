package org.conceptgraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tells nouns from other words in a name, by the English part-of-speech model of Apache
 * OpenNLP (universal tags). It sees the name not in its sentence but after "about", so it
 * errs now and then: its verdict is one reason among others. Thread-safe; the model is
 * read at the first use.
 */
final class NameTagger {

	private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";

	/**
	 * Determiners, pronouns and conjunctions, which point, count or join instead of
	 * naming. No term begins with one, while the model takes some for adjectives, or for
	 * verbs.
	 */
	private static final Set<String> POINTERS = Set.of("according", "all", "and", "another", "any", "anybody", "anyone",
			"anything", "both", "certain", "each", "either", "enough", "every", "everybody", "everyone", "everything",
			"few", "fewer", "following", "many", "more", "most", "much", "neither", "nobody", "nothing", "or", "other",
			"same", "several", "some", "somebody", "someone", "something", "such", "that", "the", "these", "this",
			"those", "various");

	private static final Pattern BREAK = Pattern.compile("\\s+|(?<=[-/])|(?=[-/])");

	private static final class Model {

		static final POSModel INSTANCE = read();

		private static POSModel read() {
			try (InputStream stream = NameTagger.class.getResourceAsStream(MODEL)) {
				if (stream == null) {
					throw new IllegalStateException("The language model is missing from the class path: " + MODEL);
				}
				return new POSModel(stream);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A tagger remembers its last sentence, so each thread has its own. */
	private final ThreadLocal<POSTagger> taggers = ThreadLocal.withInitial(() -> new POSTaggerME(Model.INSTANCE));

	/**
	 * Whether a word points, counts or joins instead of naming.
	 * @param word in lower case
	 */
	static boolean isPointer(String word) {
		return POINTERS.contains(word);
	}

	NameShape shape(String name) {
		String[] words = BREAK.splitAsStream(name).filter((word) -> !word.isBlank()).toArray(String[]::new);
		if (words.length == 0) {
			return NameShape.NOUN_PHRASE;
		}
		String[] sentence = new String[words.length + 2];
		sentence[0] = "about";
		System.arraycopy(words, 0, sentence, 1, words.length);
		sentence[words.length + 1] = ".";
		if (isPointer(words[0].toLowerCase(Locale.ENGLISH))) {
			return (words.length == 1) ? NameShape.OTHER_WORD : NameShape.OTHER_WORDS;
		}
		List<String> tags = List.of(this.taggers.get().tag(sentence)).subList(1, words.length + 1);
		return (words.length == 1) ? word(words[0], tags.getFirst()) : phrase(List.of(words), tags);
	}

	private static NameShape word(String word, String tag) {
		return switch (tag) {
			case "NOUN", "PROPN", "X", "SYM", "NUM" -> NameShape.NOUN_PHRASE;
			case "ADJ" -> NameShape.ADJECTIVE;
			case "VERB" -> word.endsWith("ing") ? NameShape.ADJECTIVE : NameShape.OTHER_WORD;
			default -> NameShape.OTHER_WORD;
		};
	}

	private static NameShape phrase(List<String> words, List<String> tags) {
		int last = words.size() - 1;
		for (int i = 0; i <= last; i++) {
			boolean inside = i > 0 && i < last;
			boolean fits = switch (tags.get(i)) {
				case "NOUN", "PROPN", "PUNCT", "X", "SYM" -> true;
				// "trade deficit" is tagged so; few names are a noun with an adjective
				// behind.
				case "ADJ" -> i < last || tags.get(i - 1).equals("NOUN");
				case "NUM" -> i > 0;
				case "VERB" -> i < last && isParticiple(words.get(i));
				case "ADP", "DET", "CCONJ", "PART" -> inside;
				default -> false;
			};
			if (!fits) {
				return NameShape.OTHER_WORDS;
			}
		}
		return NameShape.NOUN_PHRASE;
	}

	private static boolean isParticiple(String word) {
		return word.endsWith("ed") || word.endsWith("ing");
	}

}
