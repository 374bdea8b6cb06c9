package org.conceptgraph.page;

import org.apache.commons.codec.digest.DigestUtils;

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
		return DigestUtils.sha256Hex(json);
	}

}
