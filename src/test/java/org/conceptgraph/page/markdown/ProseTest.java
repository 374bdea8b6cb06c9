package org.conceptgraph.page.markdown;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProseTest {

	@ParameterizedTest
	@CsvSource(delimiter = '#', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true,
			value = { "plain **bold** text, 5 < 6 # plain **bold** text, 5 < 6", "a `code` b # a | b",
					"a ``c ` d`` b # a | b", "see [the cell](http://x/y_(z)) now # see [the cell| now",
					"at https://q.example/a-b, or www.x.org. # at |, or |.", "a <b>c</b> d # a |c| d",
					"\\(x\\) is $y$ or $$z$$ # | is | or |", "costs $5 or $10 # costs $5 or $10",
					"a&nbsp;b &amp; c # a|b | c", "<http://x.y> z # | z", "Na+/K+ ATPase: 3:1 # Na+/K+ ATPase: 3:1",
					"a ` b # a ` b", "R&D # R&D" })
	void onlyWordsAreProse(String markdown, String prose) {
		assertThat(shown(markdown).replaceAll("^\\||\\|$", "")).isEqualTo(prose.replaceAll("^\\||\\|$", ""));
	}

	@Test
	void codeBlocksAreNoProse() {
		assertThat(shown("a\n```java\nint b;\n```\nc")).isEqualTo("a\n|\nc");
		assertThat(shown("a\n~~~\nnever closed")).isEqualTo("a\n");
	}

	@Test
	void aRangeCoversWhatLiesWithinIt() {
		Prose prose = Prose.of("cell `x` wall");
		assertThat(prose.covers(0, 4)).isTrue();
		assertThat(prose.covers(0, 6)).isFalse();
		assertThat(prose.covers(5, 8)).isFalse();
		assertThat(prose.covers(9, 13)).isTrue();
		assertThat(Prose.of("").size()).isZero();
	}

	@Property
	void rangesAreSortedAndWithinTheText(@ForAll @Chars({ '`', '$', '\\', '(', ')', '[', ']', '<', '>', '&', ';', ':',
			'/', 'w', '.', '\n', '~' }) @CharRange(from = 'a', to = 'c') String text) {
		Prose prose = Prose.of(text);
		int last = -1;
		for (int i = 0; i < prose.size(); i++) {
			assertThat(prose.start(i)).isGreaterThan(last);
			assertThat(prose.end(i)).isGreaterThan(prose.start(i)).isLessThanOrEqualTo(text.length());
			last = prose.end(i);
		}
	}

	private static String shown(String markdown) {
		Prose prose = Prose.of(markdown);
		return IntStream.range(0, prose.size())
			.mapToObj((i) -> markdown.substring(prose.start(i), prose.end(i)))
			.collect(Collectors.joining("|"));
	}

}
