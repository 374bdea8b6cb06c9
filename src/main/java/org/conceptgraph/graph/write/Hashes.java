package org.conceptgraph.graph.write;

import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;

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
		return DigestUtils.sha256Hex(List.of(parts).toString()).substring(0, 32);
	}

}
