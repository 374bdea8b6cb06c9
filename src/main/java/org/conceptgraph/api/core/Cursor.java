package org.conceptgraph.api.core;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A position in an order: the order's name and the sort key of the element there. Clients
 * see it as an opaque word. It stays valid while the graph changes, even when its element
 * goes.
 */
public record Cursor(String order, String key) {

	private static final int MAX_LENGTH = 1_000;

	/** The word that clients see: made only where they ask for it. */
	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.order + '\n' + this.key).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The sort key in the cursor.
	 * @throws RequestRefused if it is no cursor of that order
	 */
	static String decode(String order, String cursor) {
		String text = (cursor.length() <= MAX_LENGTH) ? decode(cursor) : "";
		if (!text.startsWith(order + '\n')) {
			throw new RequestRefused(ErrorCode.BAD_CURSOR,
					"This cursor does not belong to this list. Give `after` or `before` a cursor of the same field with the same `orderBy`.");
		}
		return text.substring(order.length() + 1);
	}

	private static String decode(String cursor) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
				.toString();
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return "";
		}
	}

}
