package org.conceptgraph.concept.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * British words as Americans spell them: haemoglobin and hemoglobin, colour and color,
 * fibre and fiber, polarisation and polarization are one name.
 */
final class Spelling {

	private record Rule(Pattern british, String american) {

		private Rule(String british, String american) {
			this(Pattern.compile(british), american);
		}

	}

	private static final Map<String, String> WORDS = WordList.pairs("british.txt");

	/** Words in which none of the rules holds. */
	private static final Set<String> AS_THEY_ARE = WordList.words("not-british.txt");

	/** Where none of it stands in a word, no rule can hold. */
	private static final Pattern CANDIDATE = Pattern.compile("ae|oe|our|is|ys|re$|sulph|ll(?:ed|ing|er|or)");

	private static final List<Rule> RULES = List.of(
			// Greek ae and oe, where Americans write e
			new Rule("ae(?=m[aio]|mi|mor|mop)", "e"), new Rule("(?<=p)ae(?=d)", "e"),
			new Rule("(?<=^|ped)oe(?=d|s|st)", "e"), new Rule("^foet", "fet"), new Rule("(?<=rh)oe(?=a)", "e"),
			new Rule("(?<=am)oe(?=b)", "e"), new Rule("^coeli(?=ac)", "celi"), new Rule("ae(?=sth)", "e"),
			new Rule("^faec", "fec"), new Rule("^aeti", "eti"), new Rule("^archaeo", "archeo"),
			new Rule("^palaeo", "paleo"), new Rule("(?<=gyn)ae(?=c)", "e"), new Rule("^caec", "cec"),
			new Rule("^caes(?=ium|arean|arian)", "ces"), new Rule("^homoeo", "homeo"),
			new Rule("(?<=medi|prim)ae(?=val)", "e"), new Rule("(?<=man)oeuv(?=er|re)", "euv"),
			// sulphur
			new Rule("sulph", "sulf"),
			// colour
			new Rule("(?<=[a-z]{2})our(?=$|al|ed$|ing$|ite|abl|hood|er$|less|ful|is[mt])", "or"),
			// kilometre
			new Rule("(?<=met|lit)re$", "er"), new Rule("(?<=fib|cent)re$", "er"),
			// polarise
			new Rule("(?<=[a-z]{3})is(?=e$|ed$|ing$|er$|ation|able)", "iz"),
			new Rule("(?<=[a-z]l)ys(?=e$|ed$|ing$|er$)", "yz"),
			// travelling
			new Rule("(?<=lab|mod|trav|fu|lev|canc|chann|tunn|couns|exc)ell(?=ed$|ing$|er$|or$)", "el"),
			new Rule("(?<=sign|tot|ped|di|spir|equ|riv|initi|marsh)all(?=ed$|ing$|er$)", "al"));

	private Spelling() {
	}

	/**
	 * @param word in lower case and the singular
	 */
	static String american(String word) {
		String known = WORDS.get(word);
		if (known != null) {
			return known;
		}
		if (word.length() < 4 || !CANDIDATE.matcher(word).find() || AS_THEY_ARE.contains(word)) {
			return word;
		}
		String american = word;
		for (Rule rule : RULES) {
			american = rule.british().matcher(american).replaceAll(rule.american());
		}
		return american;
	}

}
