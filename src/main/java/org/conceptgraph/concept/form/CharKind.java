package org.conceptgraph.concept.form;

/**
 * What a character is to the {@link Tokenizer}, looked up in a table for all of the basic
 * plane.
 */
final class CharKind {

	/** Part of a word, wherever it stands. */
	static final byte LETTER = 1;

	static final byte DIGIT = 2;

	/** Part of a word that has begun. */
	static final byte MARK = 3;

	/** Separates words that may still be one name, without a blank. */
	static final byte HYPHEN = 4;

	static final byte BLANK = 5;

	static final byte NEWLINE = 6;

	static final byte APOSTROPHE = 7;

	static final byte PLUS = 8;

	/** The minus that is a charge wherever it stands. */
	static final byte RAISED_MINUS = 9;

	/** Quotes and emphasis: they stand around words, and a name goes on through them. */
	static final byte AROUND = 10;

	/** No name goes on after it. */
	static final byte BREAK = 11;

	private static final byte SURROGATE = 12;

	private static final byte[] KINDS = new byte[0x10000];

	static {
		for (int c = 0; c < KINDS.length; c++) {
			KINDS[c] = Character.isSurrogate((char) c) ? SURROGATE : compute(c);
		}
	}

	private CharKind() {
	}

	static byte of(CharSequence text, int index) {
		byte kind = KINDS[text.charAt(index)];
		return (kind == SURROGATE) ? compute(Character.codePointAt(text, index)) : kind;
	}

	static boolean isWord(byte kind) {
		return kind == LETTER || kind == DIGIT;
	}

	private static byte compute(int c) {
		return switch (c) {
			case '\'', 0x2019, 0x2018, 0x2BC, 0x2032, 0xB4, 0x2B9 -> APOSTROPHE;
			case '+', 0x207A, 0x208A, 0xFF0B -> PLUS;
			case 0x207B, 0x208B -> RAISED_MINUS;
			// Soft hyphens and what else has no width, hyphens and the narrower dashes,
			// the
			// minus, the slash
			case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63,
					0xFF0D, '/', 0x2044 ->
				HYPHEN;
			case '\n', '\r', 0x2028, 0x85, 0x0B, 0x0C -> NEWLINE;
			case 0x2029 -> BREAK;
			case '\t', 0xA0, 0x202F, 0x2007 -> BLANK;
			case '*', '_', '"', 0x201C, 0x201D, 0x201E, '`' -> AROUND;
			default -> general(c);
		};
	}

	private static byte general(int c) {
		if (Character.isSpaceChar(c)) {
			return BLANK;
		}
		if (Folding.isMark(c)) {
			return MARK;
		}
		String folded = (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) ? Folding.of(c)
				: "";
		if (folded.isEmpty()) {
			return BREAK;
		}
		if (Folding.isMark(folded.codePointAt(0))) {
			return MARK;
		}
		// A fraction folds to digits as a superscript does, but is none.
		boolean number = folded.chars().allMatch(Character::isDigit);
		if (Character.getType(c) == Character.OTHER_NUMBER
				&& (!number || c == 0xBC || c == 0xBD || c == 0xBE || (c >= 0x2150 && c < 0x2160) || c == 0x2189)) {
			return BREAK;
		}
		return number ? DIGIT : LETTER;
	}

}
