package org.conceptgraph.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells two versions of a page apart, and orders them when both come in one import.
 */
public final class PageHash {

	private PageHash() {
	}

	/**
	 * The SHA-256 of the page's JSON, in lower-case hex. A page whose file differs only
	 * in what is repaired or ignored has the same hash.
	 */
	public static String of(Page page) {
		return ofJson(PageJson.write(page));
	}

	/**
	 * The same, for JSON that {@link PageJson#write} gave.
	 */
	public static String ofJson(String json) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
