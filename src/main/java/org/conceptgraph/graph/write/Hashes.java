package org.conceptgraph.graph.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether what would be written is what is there.
 */
final class Hashes {

	private Hashes() {
	}

	/**
	 * @param parts whose {@code toString} says all that counts, as that of records,
	 * strings and lists of these does
	 */
	static String of(Object... parts) {
		try {
			byte[] text = List.of(parts).toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
