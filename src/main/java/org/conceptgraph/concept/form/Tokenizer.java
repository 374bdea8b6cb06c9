package org.conceptgraph.concept.form;

import java.util.regex.Pattern;

/**
 * Reads a text word by word, without making objects. Names and texts are cut by the same
 * rules, so that a word of a name is found wherever a text has it: {@code Na+} and
 * {@code 5'} are words, {@code 2,4-dinitrophenol} is two, {@code ATPase} is one.
 */
public final class Tokenizer {

	/**
	 * What lies between a word and the one before.
	 */
	public enum Gap {

		/** Nothing, a hyphen or a slash: the two may be one word spelled apart. */
		HYPHEN,
		/** Blanks: the two may be parts of one name. */
		BLANK,
		/** The end of a sentence, of a paragraph, of a part of either. */
		BREAK

	}

	/** Ions that are written with a plain hyphen: of {@code Pre-} it is none. */
	private static final Pattern ANION = Pattern
		.compile("(?:Cl|F|Br|I|OH|CN|SH)|(?=[A-Za-z]*\\d)[A-Z][a-z]?\\d*(?:[A-Z][a-z]?\\d*){0,4}");

	private final CharSequence text;

	private final int length;

	private int start;

	private int end;

	/**
	 * Where the gap after the word begins: after the {@code 's} that is no part of it.
	 */
	private int after;

	private Gap gap = Gap.BREAK;

	public Tokenizer(CharSequence text) {
		this.text = text;
		this.length = text.length();
	}

	/**
	 * @return false at the end of the text
	 */
	public boolean next() {
		int at = this.after;
		boolean blank = false;
		boolean around = false;
		boolean hyphen = false;
		boolean broken = at == 0;
		int newlines = 0;
		while (at < this.length) {
			byte kind = CharKind.of(this.text, at);
			if (CharKind.isWord(kind)) {
				broken |= newlines > 1 || (blank && hyphen);
				this.gap = broken ? Gap.BREAK : ((blank || around) ? Gap.BLANK : Gap.HYPHEN);
				this.start = at;
				readWord();
				return true;
			}
			blank |= kind == CharKind.BLANK || kind == CharKind.NEWLINE;
			around |= kind == CharKind.AROUND || kind == CharKind.APOSTROPHE;
			hyphen |= kind == CharKind.HYPHEN && this.text.charAt(at) != '\u00AD';
			broken |= (kind == CharKind.BREAK && !isInitial(at)) || kind == CharKind.PLUS
					|| kind == CharKind.RAISED_MINUS;
			newlines += newline(kind, at);
			at += Character.charCount(Character.codePointAt(this.text, at));
		}
		this.after = this.length;
		return false;
	}

	public int start() {
		return this.start;
	}

	public int end() {
		return this.end;
	}

	/**
	 * What lies before the word.
	 */
	public Gap gap() {
		return this.gap;
	}

	/**
	 * The point of E. coli ends no sentence.
	 */
	private boolean isInitial(int at) {
		return this.text.charAt(at) == '.' && at == this.end && at - this.start == 1
				&& kindAt(this.start) == CharKind.LETTER;
	}

	private int newline(byte kind, int at) {
		if (kind != CharKind.NEWLINE) {
			return 0;
		}
		return (this.text.charAt(at) == '\n' && at > 0 && this.text.charAt(at - 1) == '\r') ? 0 : 1;
	}

	private void readWord() {
		int at = this.start;
		while (at < this.length) {
			byte kind = CharKind.of(this.text, at);
			if (CharKind.isWord(kind) || kind == CharKind.MARK) {
				at += Character.charCount(Character.codePointAt(this.text, at));
				continue;
			}
			if (isInside(kind, at)) {
				at++;
				continue;
			}
			break;
		}
		this.end = withTail(at);
		this.after = isPossessive(this.end) ? this.end + 2 : this.end;
	}

	/**
	 * The comma of 2,4, the point of 3.5, the apostrophe of O'Brien, the minus of 10⁻⁵.
	 */
	private boolean isInside(byte kind, int at) {
		byte next = kindAt(at + 1);
		return switch (kind) {
			case CharKind.BREAK -> (this.text.charAt(at) == ',' || this.text.charAt(at) == '.')
					&& kindAt(at - 1) == CharKind.DIGIT && next == CharKind.DIGIT;
			case CharKind.APOSTROPHE ->
				kindAt(at - 1) == CharKind.LETTER && next == CharKind.LETTER && !isPossessive(at);
			case CharKind.RAISED_MINUS -> next == CharKind.DIGIT;
			default -> false;
		};
	}

	private boolean isPossessive(int at) {
		return kindAt(at) == CharKind.APOSTROPHE && at + 1 < this.length
				&& (this.text.charAt(at + 1) == 's' || this.text.charAt(at + 1) == 'S')
				&& !CharKind.isWord(kindAt(at + 2)) && kindAt(at + 2) != CharKind.MARK;
	}

	/**
	 * A charge or a prime at the word's end belongs to it.
	 */
	private int withTail(int at) {
		return switch (kindAt(at)) {
			case CharKind.PLUS -> withPluses(at);
			case CharKind.RAISED_MINUS -> at + 1;
			case CharKind.HYPHEN -> isMinus(at) ? at + 1 : at;
			case CharKind.APOSTROPHE -> isPrime(at) ? at + 1 : at;
			default -> at;
		};
	}

	private int withPluses(int at) {
		int end = at;
		while (kindAt(end) == CharKind.PLUS) {
			end++;
		}
		boolean raised = this.text.charAt(at) != '+';
		return (raised || !CharKind.isWord(kindAt(end))) ? end : at;
	}

	private boolean isMinus(int at) {
		return isDash(this.text.charAt(at)) && !CharKind.isWord(kindAt(at + 1)) && at - this.start <= 8
				&& ANION.matcher(this.text.subSequence(this.start, at)).matches();
	}

	static boolean isDash(char c) {
		return c == '-' || c == '\u2013' || c == '\u2212';
	}

	private boolean isPrime(int at) {
		return at - this.start <= 2
				&& this.text.chars().skip(this.start).limit(at - this.start).allMatch(Character::isDigit);
	}

	private byte kindAt(int at) {
		return (at >= 0 && at < this.length) ? CharKind.of(this.text, at) : CharKind.BREAK;
	}

}
