package org.conceptgraph.page.text;

import java.nio.charset.Charset;

/**
 * Undoes the reading of UTF-8 as Windows-1252, however often it happened. Only those
 * characters change that spell one UTF-8 sequence, byte for byte: text beside them stays,
 * whatever its script.
 * <p>
 * Right text spells such a sequence only where an accented capital (or, for three bytes,
 * an accented letter) meets closing punctuation: {@code “IRMÃ”}, {@code «café…”}. Those
 * places are left alone.
 */
public final class Mojibake {

	private static final int MAX_TIMES = 5;

	/** The byte of each character outside Latin-1, or 0. */
	private static final byte[] BYTES = new byte[0x2123];

	/** What Windows-1252 makes of 0x80 to 0x9F; U+FFFD for its five undefined bytes. */
	private static final String HIGH;

	/** What may follow a word, and is a continuation byte as well. */
	private static final String WORD_ENDS = "‘’“”…–—»›«‹\u00A0™®©°ªº¹²³·•§¶½¼¾";

	private static final String OPENING = "“‘«„‚‹";

	static {
		byte[] high = new byte[32];
		for (int i = 0; i < high.length; i++) {
			high[i] = (byte) (0x80 + i);
		}
		HIGH = new String(high, Charset.forName("windows-1252"));
		for (int i = 0; i < high.length; i++) {
			if (HIGH.charAt(i) < BYTES.length) {
				BYTES[HIGH.charAt(i)] = high[i];
			}
		}
	}

	private Mojibake() {
	}

	/** The text, repaired; the same object if nothing was wrong. */
	public static String repair(String text) {
		String result = text;
		for (int i = 0; i < MAX_TIMES; i++) {
			String better = once(result);
			if (better.equals(result)) {
				break;
			}
			result = better;
		}
		return marks(result);
	}

	/** Where the first damage is, or -1. */
	public static int firstDamage(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c >= 0x80 && c < 0xA0) || (c >= 0xC2 && length(text, i, i) > 0)) {
				return i;
			}
		}
		return -1;
	}

	private static String once(String text) {
		StringBuilder out = null;
		int copied = 0;
		int last = -1;
		for (int i = 0; i < text.length(); i++) {
			int length = (text.charAt(i) < 0xC2) ? 0 : length(text, i, last);
			if (length > 0) {
				out = (out != null) ? out : new StringBuilder(text.length());
				out.append(text, copied, i).appendCodePoint(codePoint(text, i, length));
				copied = i + length;
				last = copied;
				i = copied - 1;
			}
		}
		return (out != null) ? out.append(text, copied, text.length()).toString() : text;
	}

	/** Bytes of Windows-1252 that were read as ISO-8859-1: control characters. */
	private static String marks(String text) {
		StringBuilder out = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80 && c < 0xA0 && HIGH.charAt(c - 0x80) != '\uFFFD') {
				out = (out != null) ? out : new StringBuilder(text);
				out.setCharAt(i, HIGH.charAt(c - 0x80));
			}
		}
		return (out != null) ? out.toString() : text;
	}

	/** How many characters from here on spell one UTF-8 sequence; 0 for none. */
	public static int sequence(String text, int at) {
		int lead = (at < text.length()) ? byteOf(text.charAt(at)) : 0;
		int length = (lead >= 0xC2 && lead < 0xE0) ? 2
				: (lead >= 0xE0 && lead < 0xF0) ? 3 : (lead >= 0xF0 && lead < 0xF5) ? 4 : 0;
		if (length == 0 || at + length > text.length()) {
			return 0;
		}
		for (int i = at + 1; i < at + length; i++) {
			int next = byteOf(text.charAt(i));
			if (next < 0x80 || next >= 0xC0) {
				return 0;
			}
		}
		int c = codePoint(text, at, length);
		boolean shortest = length == 2 || (length == 3 && c >= 0x800) || (length == 4 && c >= 0x10000);
		boolean character = c <= 0x10FFFF && Character.isDefined(c) && Character.getType(c) != Character.SURROGATE
				&& Character.getType(c) != Character.PRIVATE_USE;
		return (shortest && character) ? length : 0;
	}

	private static int length(String text, int at, int lastRepaired) {
		int length = sequence(text, at);
		if (length == 0) {
			return 0;
		}
		int end = at + length;
		boolean paired = at == lastRepaired || sequence(text, end) > 0;
		boolean punctuation = text.substring(at + 1, end).chars().allMatch((c) -> WORD_ENDS.indexOf(c) >= 0);
		char before = (at > 0) ? text.charAt(at - 1) : ' ';
		boolean wordEnds = punctuation && (end == text.length() || !Character.isLetter(text.charAt(end)));
		int lead = byteOf(text.charAt(at));
		boolean likely = switch (length) {
			case 2 -> switch (lead) {
				case 0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF ->
					at == lastRepaired || !wordEnds || !(Character.isUpperCase(before) || OPENING.indexOf(before) >= 0);
				case 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD -> paired || !punctuation;
				default -> paired;
			};
			case 3 -> switch (lead) {
				case 0xE2, 0xEF ->
					paired || !(Character.isLetter(before) && WORD_ENDS.indexOf(text.charAt(at + 1)) >= 0);
				case 0xE1 -> paired || (text.charAt(at + 1) >= 0xB8 && text.charAt(at + 1) <= 0xBF
						&& WORD_ENDS.indexOf(text.charAt(at + 2)) < 0);
				default -> paired;
			};
			default -> true;
		};
		return likely ? length : 0;
	}

	private static int codePoint(String text, int at, int length) {
		int c = byteOf(text.charAt(at)) & (0xFF >> (length + 1));
		for (int i = at + 1; i < at + length; i++) {
			c = (c << 6) | (byteOf(text.charAt(i)) & 0x3F);
		}
		return c;
	}

	private static int byteOf(char c) {
		if (c < 0x100) {
			return c;
		}
		return (c < BYTES.length) ? BYTES[c] & 0xFF : 0;
	}

}
