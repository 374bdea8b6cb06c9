package org.conceptgraph.concept.form;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What a letter or digit is compared as: lower case, without diacritics, Greek letters
 * spelled out, sub- and superscripts on the line.
 */
public final class Folding {

	private static final String GREEK = """
			α=alpha β=beta γ=gamma δ=delta ε=epsilon ϵ=epsilon ζ=zeta η=eta θ=theta ι=iota κ=kappa λ=lambda μ=mu
			ν=nu ξ=xi ο=omicron π=pi ρ=rho σ=sigma ς=sigma τ=tau υ=upsilon φ=phi χ=chi ψ=psi ω=omega""";

	private static final Map<Integer, String> SPELLED = new HashMap<>();

	static {
		for (String pair : (GREEK + " ø=o ł=l đ=d ħ=h ß=ss æ=ae œ=oe þ=th ð=d ı=i ŋ=ng").split("\\s+")) {
			SPELLED.put(pair.codePointAt(0), pair.substring(2));
		}
	}

	private static final String[] KNOWN = new String[0x2100];

	static {
		for (int c = 0; c < KNOWN.length; c++) {
			KNOWN[c] = compute(c);
		}
	}

	private Folding() {
	}

	/**
	 * Of a code point; empty for what is no letter, digit or mark of a script.
	 */
	public static String of(int codePoint) {
		return (codePoint < KNOWN.length) ? KNOWN[codePoint] : compute(codePoint);
	}

	private static String compute(int codePoint) {
		String folded = Character.toString(codePoint);
		for (String next = step(folded); !next.equals(folded); next = step(folded)) {
			folded = next;
		}
		return folded;
	}

	private static String step(String text) {
		StringBuilder step = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKD)
			.codePoints()
			.map(Character::toLowerCase)
			.filter((c) -> (Character.isLetterOrDigit(c) && c != 0x2B9 && c != 0x2BC) || (isMark(c) && !isDiacritic(c)))
			.forEach((c) -> {
				String spelled = SPELLED.get(c);
				if (spelled != null) {
					step.append(spelled);
				}
				else {
					step.appendCodePoint(c);
				}
			});
		return step.toString();
	}

	/**
	 * Accents are dropped. The vowel signs of other scripts are marks, too, and stay.
	 */
	private static boolean isDiacritic(int c) {
		return (c >= 0x300 && c < 0x370) || (c >= 0x1AB0 && c < 0x1B00) || (c >= 0x1DC0 && c < 0x1E00)
				|| (c >= 0x20D0 && c < 0x2100) || (c >= 0xFE20 && c < 0xFE30);
	}

	static boolean isMark(int c) {
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
			default -> false;
		};
	}

}
