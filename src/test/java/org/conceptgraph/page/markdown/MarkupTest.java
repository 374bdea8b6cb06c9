package org.conceptgraph.page.markdown;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MarkupTest {

	@Test
	void structureIsKept() {
		assertThat(Markup.toHtml("# T\n\n- **a**\n- `b`\n\n| x | y |\n|---|---|\n| 1 | 2 |")).contains("<h1>T</h1>",
				"<li><strong>a</strong></li>", "<code>b</code>", "<th>x</th>", "<td>2</td>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "[a](javascript:alert(1))", "<img src=x onerror=alert(1)>",
			"<b onclick=alert(1)>x</b>", "[a](data:text/html,alert)", "<iframe src=//x>", "<style>*{}</style>",
			"![a](http://x/y.png)", "\\(<img src=x onerror=alert(1)>\\)", "<a href=\"java\nscript:alert(1)\">x</a>",
			"$<script>alert(1)</script>$", "<p title=\"$<script>$\">", "[x](/a \"$\\\"><script>$\")" })
	void nothingActiveComesThrough(String markdown) {
		assertThat(Markup.toHtml(markdown))
			.doesNotContainPattern("(?i)<(script|img|iframe|style)|<[^>]*(onerror|onclick)")
			.doesNotContainPattern("(?i)href=\"\\s*(javascript|data)");
	}

	@Test
	void linksAreKeptAndMarked() {
		assertThat(Markup.toHtml("[a](https://q.example/x) [b](/learn/y)")).contains("href=\"https://q.example/x\"",
				"href=\"/learn/y\"", "nofollow", "noopener");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\(a_1 * b_2 * c\\)", "$x_1 + x_2$", "\\[ \\frac{a}{b} \\\\ c \\]", "$$a^{*}b^{*}$$" })
	void formulasComeThroughAsTheyStand(String formula) {
		assertThat(Markup.toHtml("See " + formula + " here")).isEqualTo("<p>See " + formula + " here</p>\n");
		assertThat(Markup.toText("See **" + formula + "** here")).isEqualTo("See " + formula + " here");
	}

	@Test
	void signsOfFormulasAreEscapedForHtmlOnly() {
		assertThat(Markup.toHtml("$a < b$")).isEqualTo("<p>$a &lt; b$</p>\n");
		assertThat(Markup.toText("$a < b$")).isEqualTo("$a < b$");
	}

	@Test
	void plainTextIsReadable() {
		assertThat(Markup
			.toText("# T\n\nA *b* [c](http://x).\n\n1. one\n2. two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n<b>e</b>"))
			.isEqualTo("T\n\nA b c.\n\n1. one\n2. two\n\nx | y\n1 | 2\n\ne");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "![", "*a ", "**_", ">", "> ", "- ", "`", "<", "<b>", "](", "$", "\\(", "~~~\n", "*_",
			"| ", "[a](", "<!--", "&", "  -" })
	void tenThousandOfTheSameAreRenderedAtOnce(String piece) {
		String text = piece.repeat(10_000);
		assertTimeout(Duration.ofSeconds(5), () -> Markup.toHtml(text));
		assertTimeout(Duration.ofSeconds(5), () -> Markup.toText(text + "x" + piece.repeat(10_000)));
		assertTimeout(Duration.ofSeconds(5), () -> Prose.of(text.repeat(10)));
	}

	@Test
	void emphasisTenThousandDeepDoesNotExhaustTheStack() {
		String text = "*a _b ".repeat(5_000) + "c_ d*".repeat(5_000);
		assertThat(assertTimeout(Duration.ofSeconds(5), () -> Markup.toHtml(text))).contains("d");
		assertThat(assertTimeout(Duration.ofSeconds(5), () -> Markup.toText(text))).contains("d");
	}

}
