package org.conceptgraph.page.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.conceptgraph.page.text.Mojibake;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text with line feeds. UTF-8 is read strictly. Where that fails, text is
 * taken for UTF-16 only if it says so itself, and for Windows-1252 only if no part of it
 * is UTF-8 and every byte is a letter or punctuation mark that Western European texts
 * use; anything else is damage that nobody can undo.
 */
public final class SourceText {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/** Accented letters that a Western European text may hold. */
	private static final String LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœŒ";

	private static final String MARKS = "€…‘’“”•–—™£§©«®°±²³µ·»½¼¾¿¡×÷\u00A0";

	private SourceText() {
	}

	/** The text, or null where the problems say why there is none. */
	public static @Nullable String decode(byte[] bytes, Problems problems) {
		String text = decodeBytes(bytes, problems);
		if (text == null) {
			return null;
		}
		if (text.startsWith("\uFEFF")) {
			problems.repaired(1, ProblemCode.BYTE_ORDER_MARK, "The byte-order mark at the start was removed.");
			text = text.substring(1);
		}
		int carriageReturn = text.indexOf('\r');
		if (carriageReturn >= 0) {
			problems.repaired(Lines.of(text, carriageReturn), ProblemCode.LINE_ENDINGS,
					"Carriage returns at line ends were turned into line feeds.");
			text = text.replace("\r\n", "\n").replace('\r', '\n');
		}
		return text;
	}

	private static @Nullable String decodeBytes(byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		boolean valid = !decoder.decode(in, out, true).isError();
		out.flip();
		if (valid) {
			return out.toString();
		}
		String utf16 = utf16(bytes);
		if (utf16 != null) {
			problems.repaired(1, ProblemCode.NOT_UTF_8, "The file is UTF-16 and was read as that; save it as UTF-8.");
			return utf16;
		}
		String before = out.toString();
		int line = Lines.of(before, before.length());
		if (isWindows1252(bytes)) {
			problems.repaired(line, ProblemCode.NOT_UTF_8,
					"The file is Windows-1252 and was read as that; save it as UTF-8.");
			return new String(bytes, WINDOWS_1252);
		}
		problems.rejected(line, Lines.column(before, before.length()), ProblemCode.INVALID_UTF_8, String.format(
				"Byte 0x%02x is not UTF-8 here; restore the damaged text and save it as UTF-8.", bytes[in.position()]));
		return null;
	}

	private static @Nullable String utf16(byte[] bytes) {
		if (bytes.length < 4 || bytes.length % 2 != 0) {
			return null;
		}
		boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
		boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
		if (!little && !big) {
			return null;
		}
		try {
			Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
			return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static boolean isWindows1252(byte[] bytes) {
		String text = new String(bytes, WINDOWS_1252);
		int high = 0;
		boolean letterBefore = false;
		for (int i = 0; i < bytes.length; i++) {
			boolean letter = bytes[i] < 0 && LETTERS.indexOf(text.charAt(i)) >= 0;
			if (bytes[i] < 0) {
				high++;
				if ((!letter && MARKS.indexOf(text.charAt(i)) < 0) || (letter && letterBefore)
						|| Mojibake.sequence(text, i) > 0) {
					return false;
				}
			}
			letterBefore = letter;
		}
		return high * 10 < bytes.length;
	}

}
