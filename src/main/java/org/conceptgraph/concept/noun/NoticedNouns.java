package org.conceptgraph.concept.noun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.conceptgraph.concept.form.Token;

/**
 * Finds the nouns that a text uses. Keywords leave out much of what pages are about, and
 * sources are seen in which none of 27,000 pages lists "sodium", "skin" or "helium". One
 * page's noun is no concept yet; see {@link org.conceptgraph.concept.KeywordForms}.
 */
public final class NoticedNouns {

	private static final int SHORTEST = 3;

	private static final int MOST_WORDS = 4;

	private NoticedNouns() {
	}

	/**
	 * Each once, as the text first spells it, or first spells it in lower case.
	 * @param texts prose
	 */
	public static Collection<String> in(List<String> texts) {
		Map<String, String> nouns = new HashMap<>();
		texts.forEach((text) -> find(text, nouns));
		return nouns.values();
	}

	/** The longest at each place: "sodium channel" is about sodium only in part. */
	private static void find(String text, Map<String, String> nouns) {
		List<Token> tokens = NormalForm.tokens(text);
		for (int first = 0; first < tokens.size();) {
			List<String> keys = keys(text, tokens, first);
			int words = keys.size();
			while (words > 0 && !isTerm(keys.get(words - 1))) {
				words--;
			}
			if (words > 0) {
				String noun = text.substring(tokens.get(first).start(), tokens.get(first + words - 1).end());
				nouns.merge(keys.get(words - 1), noun, (before, now) -> isLowerCase(before) ? before : now);
			}
			first += Math.max(1, words);
		}
	}

	/** Of one word, two and so on, as far as nothing but a space lies between them. */
	private static List<String> keys(String text, List<Token> tokens, int first) {
		List<String> keys = new ArrayList<>(MOST_WORDS);
		StringBuilder key = new StringBuilder(tokens.get(first).norm());
		keys.add(key.toString());
		for (int last = first + 1; last < tokens.size() && keys.size() < MOST_WORDS; last++) {
			int end = tokens.get(last - 1).end();
			if (tokens.get(last).start() != end + 1 || text.charAt(end) != ' ') {
				break;
			}
			keys.add(key.append(' ').append(tokens.get(last).norm()).toString());
		}
		return keys;
	}

	/** Of one word in "-ing", most are verbs where they stand. */
	private static boolean isTerm(String key) {
		return key.length() >= SHORTEST && WordNet.isNoun(key) && StopWords.isSearchable(key)
				&& (key.indexOf(' ') > 0 || !key.endsWith("ing"));
	}

	private static boolean isLowerCase(String name) {
		return name.chars().noneMatch(Character::isUpperCase);
	}

}
