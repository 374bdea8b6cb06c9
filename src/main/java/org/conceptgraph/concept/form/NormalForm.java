package org.conceptgraph.concept.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The one form in which names and texts are compared. Case, plurals, British spelling,
 * diacritics, hyphens, dashes and blanks make no difference; {@code Na⁺} is {@code na+},
 * {@code β} is {@code beta}. What differs in any other letter stays apart.
 */
public final class NormalForm {

	private static final char MINUS = '\u207B';

	/** In capitals, a word of that many letters is hardly an acronym. */
	private static final int SHORTEST_WORD = 5;

	private static final Set<String> EVERYDAY = WordList.words("everyday-words.txt");

	private NormalForm() {
	}

	public static List<Token> tokens(CharSequence text) {
		List<Token> tokens = new ArrayList<>();
		Tokenizer tokenizer = new Tokenizer(text);
		while (tokenizer.next()) {
			String surface = text.subSequence(tokenizer.start(), tokenizer.end()).toString();
			String norm = ofWord(surface);
			if (!norm.isEmpty()) {
				tokens.add(new Token(norm, tokenizer.start(), tokenizer.end()));
			}
		}
		return tokens;
	}

	/**
	 * The same for all spellings of a name; empty if it has no letter and no digit. A key
	 * is its own key.
	 */
	public static String key(String name) {
		StringBuilder key = new StringBuilder();
		for (Token token : tokens(isShouted(name) ? name.toLowerCase(Locale.ROOT) : name)) {
			key.append(key.isEmpty() ? "" : " ").append(token.norm());
		}
		return key.toString();
	}

	/**
	 * Where all words are in capitals, those of NEWTON'S FIRST LAW are no acronyms.
	 */
	private static boolean isShouted(String name) {
		int capitals = 0;
		int most = 0;
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (Character.isLetter(c) && !(c >= 'A' && c <= 'Z')) {
				return false;
			}
			capitals = Character.isLetter(c) ? capitals + 1 : 0;
			most = Math.max(most, capitals);
		}
		return most >= SHORTEST_WORD && name.strip().indexOf(' ') > 0;
	}

	/**
	 * Of one word as the {@link Tokenizer} cuts it; depends on nothing around it. An
	 * acronym that is spelled like an everyday word (AIDS, IT) stays in capitals, so that
	 * the word does not find it.
	 */
	public static String ofWord(String surface) {
		String acronym = acronym(surface);
		if (acronym != null) {
			return acronym;
		}
		if (isPlain(surface)) {
			return word(surface.toLowerCase(Locale.ROOT));
		}
		StringBuilder folded = new StringBuilder(surface.length() + 4);
		surface.codePoints().forEach((c) -> folded.append((c < 128) ? ofAscii((char) c) : ofOther(c)));
		closeWithTail(surface, folded);
		String norm = folded.toString();
		if (surface.length() == norm.length() && isAscii(norm)) {
			return word(norm);
		}
		return word(Normalizer.normalize(norm, Normalizer.Form.NFC));
	}

	private static String word(String lowerCase) {
		return Spelling.american(Plural.singular(lowerCase));
	}

	private static String ofAscii(char c) {
		return switch (c) {
			case '\'', '-' -> "";
			case '+', ',', '.' -> String.valueOf(c);
			default -> Folding.of(c);
		};
	}

	private static String ofOther(int c) {
		return switch (c) {
			case 0x207A, 0x208A, 0xFF0B -> "+";
			case 0x207B, 0x208B -> String.valueOf(MINUS);
			case 0x2019, 0x2018, 0x2BC, 0x2032, 0xB4, 0x2B9 -> "";
			default -> Folding.of(c);
		};
	}

	private static void closeWithTail(String surface, StringBuilder folded) {
		char last = surface.charAt(surface.length() - 1);
		if (Tokenizer.isDash(last)) {
			folded.append(MINUS);
		}
		else if (CharKind.of(surface, surface.length() - 1) == CharKind.APOSTROPHE) {
			folded.append('\'');
		}
	}

	private static @Nullable String acronym(String surface) {
		int length = surface.length();
		boolean plural = length > 2 && surface.charAt(length - 1) == 's';
		String capitals = plural ? surface.substring(0, length - 1) : surface;
		if (surface.charAt(0) > 'Z' || capitals.length() < 2 || capitals.length() > 6
				|| !capitals.chars().allMatch((c) -> c >= 'A' && c <= 'Z')) {
			return null;
		}
		return EVERYDAY.contains(capitals.toLowerCase(Locale.ROOT)) ? capitals : null;
	}

	/** Nearly every word. */
	private static boolean isPlain(String surface) {
		for (int i = 0; i < surface.length(); i++) {
			char c = surface.charAt(i);
			if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((c) -> c < 128);
	}

}
