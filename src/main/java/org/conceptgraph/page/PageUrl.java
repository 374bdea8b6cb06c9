package org.conceptgraph.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a page. Two addresses are the same page when their keys are equal.
 *
 * @param key the path alone, in lower case, with a slash in front and none at the end;
 * the key of a key is itself
 */
public record PageUrl(String key) {

	private static final Pattern ORIGIN = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

	private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

	private static final Pattern SLASHES = Pattern.compile("/{2,}");

	/** Decoded, these would change what the rest of the address means. */
	private static final String KEPT_ESCAPED = "%/?#";

	/**
	 * Reads an address with or without scheme and host. Takes any string: a blank one, or
	 * one without a path, has the key {@code /}.
	 */
	public static PageUrl of(String url) {
		String path = ORIGIN.matcher(url.strip()).replaceFirst("");
		path = path.split("[?#]", 2)[0];
		String key = normalise(path);
		// One step can make way for another: decoding "%%341" leaves "%41".
		for (String next = normalise(key); !next.equals(key); next = normalise(key)) {
			key = next;
		}
		return new PageUrl(key);
	}

	private static String normalise(String path) {
		String decoded = ESCAPES.matcher(path).replaceAll((match) -> Matcher.quoteReplacement(decode(match.group())));
		String folded = Normalizer.normalize(decoded.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		String key = SLASHES.matcher("/" + folded).replaceAll("/");
		int end = key.length();
		while (end > 1 && (key.charAt(end - 1) == '/' || Character.isWhitespace(key.charAt(end - 1)))) {
			end--;
		}
		return key.substring(0, end);
	}

	private static String decode(String escapes) {
		byte[] bytes = new byte[escapes.length() / 3];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(escapes, i * 3 + 1, i * 3 + 3, 16);
		}
		String decoded;
		try {
			decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return escapes;
		}
		StringBuilder kept = new StringBuilder();
		decoded.codePoints().forEach((c) -> {
			if (c <= ' ' || c == 0x7F || KEPT_ESCAPED.indexOf(c) >= 0) {
				kept.append(String.format("%%%02x", c));
			}
			else {
				kept.appendCodePoint(c);
			}
		});
		return kept.toString();
	}

}
