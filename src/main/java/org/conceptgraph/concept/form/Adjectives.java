package org.conceptgraph.concept.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The adjectives that English makes of nouns from Latin and Greek: embryonic, epithelial,
 * thymic, mitotic. Only endings that tell such a noun; organ makes organic, too, and
 * means something else.
 */
public final class Adjectives {

	private record Rule(Pattern noun, List<String> adjectives) {

		private Rule(String noun, String... adjectives) {
			this(Pattern.compile(noun), List.of(adjectives));
		}

	}

	private static final int SHORTEST = 5;

	private static final List<Rule> RULES = List.of(new Rule("ium$", "ial"), new Rule("(?<!i)um$", "al", "ar", "ic"),
			new Rule("eus$", "ear"), new Rule("ius$", "ial"), new Rule("(?<![ei])us$", "al", "ic", "ine"),
			new Rule("(?<=[b-df-hj-np-tvz])a$", "al", "ar", "ic"), new Rule("(?<=[aeiouy]s)is$", "=tic"),
			new Rule("(?<!s)is$", "al", "ic", "ar"), new Rule("ton$", "tal"), new Rule("(?<![ist])on$", "onal"),
			new Rule("ynx$", "yngeal"), new Rule("[ei]x$", "ical"), new Rule("derm$", "dermal"),
			new Rule("ome$", "omic", "omal"), new Rule("yme$", "ymal"), new Rule("ryo$", "ryonic"),
			new Rule("tery$", "terial"), new Rule("ine$", "inal"), new Rule("([bclnr])ule$", "$1ular"),
			new Rule("scle$", "scular"), new Rule("eter$", "eteric", "eteral"), new Rule("lele$", "lelic"),
			new Rule("nad$", "nadal"));

	private static final Set<String> FALSE = WordList.words("false-adjectives.txt");

	private Adjectives() {
	}

	/**
	 * @param noun in its normal form
	 * @return none for most words; not all of them need exist
	 */
	public static Set<String> of(String noun) {
		Set<String> adjectives = new TreeSet<>();
		if (noun.length() < SHORTEST || !noun.chars().allMatch((c) -> c >= 'a' && c <= 'z')) {
			return adjectives;
		}
		for (Rule rule : RULES) {
			Matcher matcher = rule.noun().matcher(noun);
			if (matcher.find()) {
				rule.adjectives().forEach((ending) -> adjectives.add(adjective(noun, matcher, ending)));
			}
		}
		adjectives.removeAll(FALSE);
		return adjectives;
	}

	private static String adjective(String noun, Matcher matcher, String ending) {
		// Of osmosis, the s before the ending goes, too.
		return ending.startsWith("=") ? noun.substring(0, matcher.start() - 1) + ending.substring(1)
				: matcher.replaceFirst(ending);
	}

}
