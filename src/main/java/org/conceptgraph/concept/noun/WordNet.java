package org.conceptgraph.concept.noun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.conceptgraph.concept.form.NormalForm;

/**
 * The English nouns of Princeton's <a href="https://wordnet.princeton.edu">WordNet</a>
 * 3.1, single words and terms of several, and the words that are verbs only. Read once,
 * in about a second, when first asked for. Thread-safe.
 */
public final class WordNet {

	private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

	/** What stands for a noun in a sense key, as in {@code pump%1:06:00::}. */
	private static final char NOUN = '1';

	/**
	 * In their normal forms.
	 */
	private record Words(Set<String> nouns, Set<String> verbs) {

		static final Words READ = read();

	}

	private WordNet() {
	}

	/**
	 * Whether a name is a noun, and no rarer as one than as a verb or an adjective.
	 * @param key its normal form
	 */
	public static boolean isNoun(String key) {
		return Words.READ.nouns().contains(key);
	}

	/**
	 * Whether a word is a verb and can be nothing else, as "contain" and "describe", and
	 * unlike "change" and "separate".
	 * @param key its normal form
	 */
	public static boolean isOnlyVerb(String key) {
		return Words.READ.verbs().contains(key);
	}

	private static Words read() {
		Map<String, Integer> surplus = surplus();
		Set<String> nouns = new HashSet<>();
		Set<String> others = new HashSet<>();
		lemmas("index.noun", (lemma, key) -> {
			others.add(key);
			if (surplus.getOrDefault(lemma, 0) >= 0) {
				nouns.add(key);
			}
		});
		lemmas("index.adj", (_, key) -> others.add(key));
		lemmas("index.adv", (_, key) -> others.add(key));
		Set<String> verbs = new HashSet<>();
		lemmas("index.verb", (_, key) -> verbs.add(key));
		verbs.removeAll(others);
		return new Words(Set.copyOf(nouns), Set.copyOf(verbs));
	}

	private static void lemmas(String file, BiConsumer<String, String> lemmaAndKey) {
		lines(file, (line) -> {
			// The licence stands at the beginning, each line of it after two spaces.
			String lemma = line.substring(0, line.indexOf(' '));
			if (!lemma.isEmpty()) {
				lemmaAndKey.accept(lemma, NormalForm.key(lemma.replace('_', ' ')));
			}
		});
	}

	/** By lemma, how much oftener it was met as a noun than as anything else. */
	private static Map<String, Integer> surplus() {
		Map<String, Integer> surplus = new HashMap<>();
		lines("cntlist.rev", (line) -> {
			int percent = line.indexOf('%');
			int count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
			surplus.merge(line.substring(0, percent), (line.charAt(percent + 1) == NOUN) ? count : -count,
					Integer::sum);
		});
		return surplus;
	}

	private static void lines(String file, Consumer<String> line) {
		try (InputStream stream = WordNet.class.getResourceAsStream(FOLDER + file)) {
			if (stream == null) {
				throw new IllegalStateException("WordNet is missing from the class path: " + file);
			}
			new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().forEach(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
