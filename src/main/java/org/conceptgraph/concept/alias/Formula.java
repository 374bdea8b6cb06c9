package org.conceptgraph.concept.alias;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.concept.form.Folding;

/**
 * Whether a chemical formula can be the symbol of what a name names: "sodium ions (Na+)"
 * states an alias, "the products (H2O)" does not.
 */
final class Formula {

	/** How names say an element. */
	private static final Map<String, List<String>> STEMS = Map.ofEntries(
			Map.entry("H", List.of("hydro", "proton", "water")),
			Map.entry("C", List.of("carb", "meth", "eth", "glucose")), Map.entry("N", List.of("nitr", "ammon")),
			Map.entry("O", List.of("oxy", "oxi", "ozone")), Map.entry("F", List.of("fluor")),
			Map.entry("Na", List.of("sodium", "salt")), Map.entry("Mg", List.of("magnesium")),
			Map.entry("P", List.of("phosph")), Map.entry("S", List.of("sulf", "sulph")),
			Map.entry("Cl", List.of("chlor")), Map.entry("K", List.of("potassium")),
			Map.entry("Ca", List.of("calcium")), Map.entry("Fe", List.of("iron", "ferr")),
			Map.entry("Cu", List.of("copper", "cupr")), Map.entry("Zn", List.of("zinc")),
			Map.entry("Br", List.of("brom")), Map.entry("I", List.of("iod")), Map.entry("Ag", List.of("silver")),
			Map.entry("Li", List.of("lithium")), Map.entry("Al", List.of("alumin")), Map.entry("Si", List.of("silic")),
			Map.entry("Mn", List.of("mangan")), Map.entry("Pb", List.of("lead")), Map.entry("Hg", List.of("mercur")));

	/** Elements with counts, and a charge: at least one of the two must be there. */
	private static final Pattern PIECE = Pattern.compile("(?:[A-Z][a-z]?\\d*){1,8}(?:\\d?[+-]{1,2})?");

	private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z]{2,}");

	private static final Pattern ELEMENT = Pattern.compile("[A-Z][a-z]?");

	private Formula() {
	}

	static boolean isOf(String symbol, String name) {
		String plain = plain(symbol);
		String lower = name.toLowerCase(Locale.ROOT);
		String[] pieces = plain.split("[\\s/]+");
		if (plain.length() > 30 || pieces.length > 4) {
			return false;
		}
		int formulas = 0;
		for (String piece : pieces) {
			boolean formula = PIECE.matcher(piece).matches() && !piece.chars().allMatch(Character::isLetter);
			if (formula && !isNamed(piece, lower)) {
				return false;
			}
			if (!formula && !WORD.matcher(piece).matches()) {
				return false;
			}
			formulas += formula ? 1 : 0;
		}
		// Na+/K+ ATPase: what is no formula is at most one word more.
		return formulas > 0 && pieces.length - formulas <= 1;
	}

	/**
	 * One element that the name names; of an ion of one element, that one.
	 */
	private static boolean isNamed(String formula, String name) {
		Matcher element = ELEMENT.matcher(formula);
		while (element.find()) {
			List<String> stems = STEMS.get(element.group());
			if (stems != null && stems.stream().anyMatch(name::contains)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * With sub- and superscripts on the line.
	 */
	private static String plain(String symbol) {
		StringBuilder plain = new StringBuilder();
		symbol.strip().codePoints().forEach((c) -> {
			switch (c) {
				case 0x207A, 0x208A -> plain.append('+');
				case 0x207B, 0x208B, 0x2212, 0x2013 -> plain.append('-');
				default -> plain
					.append(Character.getType(c) == Character.OTHER_NUMBER ? Folding.of(c) : Character.toString(c));
			}
		});
		return plain.toString();
	}

}
