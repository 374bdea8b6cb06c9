package org.conceptgraph.concept.form;

import java.util.Map;
import java.util.Set;

/**
 * Names are compared in the singular. Only plurals are folded: a stemmer would take
 * organ, organism and organization for one.
 */
final class Plural {

	private static final Map<String, String> IRREGULAR = WordList.pairs("irregular-plurals.txt");

	private static final Set<String> UNCHANGED = WordList.words("singular-s.txt");

	/** Words in -uses of which only the s goes. */
	private static final Set<String> USE = Set.of("uses", "reuses", "fuses", "muses", "excuses", "abuses", "refuses",
			"ruses", "recluses");

	/** Words in -oses of which only the s goes; of the others, the singular is -osis. */
	private static final Set<String> OSE = Set.of("doses", "overdoses", "roses", "noses", "poses", "purposes", "hoses",
			"loses", "closes", "exposes", "composes", "proposes", "supposes", "disposes", "pentoses", "hexoses",
			"trioses", "aldoses", "ketoses", "celluloses", "chooses", "gooses", "looses");

	private Plural() {
	}

	/**
	 * The singular of a lower-case word; its own singular is itself.
	 */
	static String singular(String word) {
		String singular = word;
		for (String next = step(singular); !next.equals(singular); next = step(singular)) {
			singular = next;
		}
		return singular;
	}

	private static String step(String word) {
		String irregular = IRREGULAR.get(word);
		if (irregular != null) {
			return irregular;
		}
		int length = word.length();
		if (length < 4 || UNCHANGED.contains(word)) {
			return word;
		}
		if (word.endsWith("ae")) {
			return isTaxon(word) ? word : cut(word, 1);
		}
		if (word.endsWith("cocci") || word.endsWith("bacilli")) {
			return cut(word, 1) + "us";
		}
		if (word.charAt(length - 1) != 's' || !Character.isLetter(word.charAt(length - 2))) {
			return word;
		}
		return withoutS(word);
	}

	private static String withoutS(String word) {
		if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")) {
			return word;
		}
		if (word.endsWith("ies")) {
			return (word.length() > 4) ? cut(word, 3) + "y" : cut(word, 1);
		}
		if (word.endsWith("ses")) {
			return ofSes(word);
		}
		if (word.endsWith("xes") || word.endsWith("shes")) {
			return cut(word, 2);
		}
		if (word.endsWith("ches")) {
			boolean ache = word.endsWith("aches") && !word.endsWith("eaches") && !word.endsWith("oaches");
			return cut(word, ache ? 1 : 2);
		}
		return cut(word, 1);
	}

	private static String ofSes(String word) {
		if (word.endsWith("sses")) {
			return cut(word, 2);
		}
		if (word.endsWith("uses")) {
			boolean use = word.endsWith("auses") || word.endsWith("ouses") || USE.contains(word);
			return cut(word, use ? 1 : 2);
		}
		boolean greek = word.endsWith("yses") || (word.endsWith("eses") && !word.endsWith("eeses"))
				|| word.endsWith("stases") || (word.endsWith("oses") && !OSE.contains(word));
		return greek ? cut(word, 2) + "is" : cut(word, 1);
	}

	/** Families keep their name: Rosaceae are no rosacea. */
	private static boolean isTaxon(String word) {
		return word.endsWith("aceae") || word.endsWith("idae") || word.endsWith("inae") || word.endsWith("oideae");
	}

	private static String cut(String word, int letters) {
		return word.substring(0, word.length() - letters);
	}

}
