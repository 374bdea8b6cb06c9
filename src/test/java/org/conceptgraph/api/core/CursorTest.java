package org.conceptgraph.api.core;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Positions in an order.
 */
class CursorTest {

	@Property(tries = 300)
	void aCursorGivesBackItsKey(@ForAll String key) {
		org.junit.jupiter.api.Assumptions.assumeTrue(key.length() < 200 && isUnicode(key));
		assertThat(Cursor.decode("order", new Cursor("order", key).toString())).isEqualTo(key);
	}

	@Property(tries = 300)
	void anythingElseIsRefusedWithACode(@ForAll String cursor) {
		assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> Cursor.decode("order", cursor))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_CURSOR));
		assertThatExceptionOfType(RequestRefused.class)
			.isThrownBy(() -> Cursor.decode("order", new Cursor("other", "key").toString()));
	}

	private static boolean isUnicode(String text) {
		return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
	}

}
