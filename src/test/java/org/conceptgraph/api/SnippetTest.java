package org.conceptgraph.api;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Short pieces of texts.
 */
class SnippetTest {

	@Test
	void aShortTextIsShownWhole() {
		assertThat(Snippet.around("The sodium pump\nmoves ions.", 4, 15)).isEqualTo("The sodium pump moves ions.");
	}

	@Test
	void aLongTextIsCutBetweenWords() {
		String text = "before ".repeat(40) + "PUMP" + " after".repeat(40);
		String snippet = Snippet.around(text, 280, 284);
		assertThat(snippet).startsWith("…before").contains("PUMP").endsWith("after…").hasSizeBetween(140, 170);
	}

	@Test
	void placesAreCodePoints() {
		assertThat(Snippet.around("\uD83E\uDDEA".repeat(300) + " pump", 301, 305)).isEqualTo("…pump");
	}

	@Property(tries = 200)
	void anyPlaceInAnyTextGivesSomethingShort(@ForAll String text, @ForAll @IntRange(max = 400) int start,
			@ForAll @IntRange(max = 400) int length) {
		String snippet = Snippet.around(text, start, start + length);
		assertThat(snippet.codePointCount(0, snippet.length())).isLessThanOrEqualTo(Math.max(162, length + 2));
	}

}
