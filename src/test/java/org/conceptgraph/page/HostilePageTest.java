package org.conceptgraph.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostilePageTest {

	private static final Duration SOON = Duration.ofSeconds(5);

	@ParameterizedTest
	@ValueSource(strings = { "[", "{", "- ", "{a: ", "? ", "[{" })
	void nestingTenThousandDeepIsRejectedAtOnce(String open) {
		PageResult result = assertTimeout(SOON, () -> read("---\nid: 1\ntitle: " + open.repeat(10_000) + "\n---\n"));
		assertThat(result).isInstanceOf(PageResult.Rejected.class);
	}

	@Test
	void nestingByIndentationIsRejectedWithItsReason() {
		StringBuilder yaml = new StringBuilder("---\n");
		for (int depth = 0; depth < 2_000; depth++) {
			yaml.append(" ".repeat(depth)).append("a:\n");
		}
		PageResult result = assertTimeout(SOON, () -> read(yaml + "---\n"));
		assertThat(result.problems()).singleElement().extracting(Problem::code).isEqualTo("yaml-nesting");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!java.net.URL [ 'http://localhost/' ]", "!!javax.script.ScriptEngineManager []",
			"!<tag:yaml.org,2002:java.io.File> x", "!!python/object:os.system x", "!!binary aGk=" })
	void objectTagsAreRefused(String value) {
		PageResult result = read("---\nid: 1\nurl: /a/b\ntitle: " + value + "\n---\n");
		assertThat(result.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("yaml-tag");
			assertThat(problem.line()).isEqualTo(4);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "- a\n", "a: b\n", "# c\n", "\n", "a", "'", "\"", "a: |\n  x\n", "\uFEFF", "\u00C3\u00A9",
			"\t", "title: a: b\n", "related_article1: 1\n", "&a ", "%", "---", "--- ", "''", "\\", "? a\n" })
	void aMegabyteOfTheSameIsRejectedQuickly(String piece) {
		String text = piece.repeat(1_000_000 / Math.max(2, piece.getBytes(StandardCharsets.UTF_8).length));
		PageResult result = assertTimeout(Duration.ofSeconds(10), () -> read("---\n" + text + "\n---\n"));
		assertThat(result).isInstanceOf(PageResult.Rejected.class);
		assertThat(result.problems()).hasSizeLessThanOrEqualTo(101);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\n", "$", "\\(", "\\begin{a}", "`", "``` ", "` \\n\\n ", "\\\\", "\\[ \\(" })
	void aMegabyteOfTheSameInAnAnswerIsReadQuickly(String piece) {
		String text = piece.repeat(1_000_000 / piece.length());
		PageResult result = assertTimeout(Duration.ofSeconds(10),
				() -> read("---\nid: 1\nurl: /a/b\ntitle: T\nanswer: |\n  " + text + "\n---\n"));
		assertThat(result).isInstanceOf(PageResult.Accepted.class);
	}

	@Property(tries = 2000)
	void noBytesMakeTheReaderThrow(@ForAll byte[] bytes) {
		assertThat(new PageReader().read("x.md", bytes).problems()).isNotEmpty();
	}

	@Property(tries = 3000)
	void noFrontMatterMakesTheReaderThrow(@ForAll("pieces") String text) {
		PageResult result = read("---\n" + text + "\n---\n");
		assertThat(result).isNotNull();
		if (result instanceof PageResult.Accepted(Page page, var _)) {
			assertThat(PageJson.read(PageJson.write(page))).isEqualTo(page);
		}
	}

	@Provide
	Arbitrary<String> pieces() {
		return Arbitraries
			.of("id: 1", "url: /a/b", "title: ", "question: ", "answer: >-\n  ", "\n", "\n", "\n", "  ", "\t", "seo:\n",
					"  page_keywords: ", "related_article1:\n", "related_article2: x", "subject: Others", "'", "\"",
					": ", "- ", "[", "]", "{", "}", "&a", "*a", "!x ", "|", ">", "#", "%", "@", "`", "\\n", "\\(",
					"\\)", "$", "â€™", "Ã©", "\u0000", "\uFEFF", "\\u0000", "\\uD800", "---", "date: 2025-01-01",
					"word", ",", "<<: ", "? ", "\uD83D\uDE00")
			.list()
			.ofMaxSize(40)
			.map((list) -> String.join("", list));
	}

	private static PageResult read(String text) {
		return new PageReader().read("hostile.md", text.getBytes(StandardCharsets.UTF_8));
	}

}
