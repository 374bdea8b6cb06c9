package org.conceptgraph.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.conceptgraph.page.problem.Problem;
import org.conceptgraph.page.problem.Problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageReaderTest {

	private final PageReader reader = new PageReader();

	@Test
	void aGoodPageIsReadAsItStands() {
		PageResult result = read("good");
		assertThat(result.problems()).isEmpty();
		assertThat(page(result))
			.isEqualTo(new Page("41", "/learn/botany/questions/why-do-leaves-look-green", "Why do leaves look green?",
					"Why do leaves look green?", "Chlorophyll absorbs red and blue light.\n\nGreen light is reflected.",
					"Chlorophyll reflects green light.", List.of("chlorophyll", "green light", "leaf"), "Botany",
					LocalDate.of(2025, 3, 1), true, List.of(new RelatedPage("42", "/learn/botany/questions/first"),
							new RelatedPage("43", "/learn/botany/questions/second"))));
	}

	@ParameterizedTest
	@CsvSource({ "byte-order-mark, 1, byte-order-mark", "windows-line-ends, 1, line-endings",
			"old-mac-line-ends, 1, line-endings", "blank-lines-first, 1, leading-blank-lines", "utf-16, 1, not-utf-8",
			"duplicate-key-same-value, 17, duplicate-key", "duplicate-key-no-subject, 16, duplicate-key" })
	void damageThatHidesNothingLeavesTheSamePage(String name, int line, String code) {
		PageResult result = read(name);
		assertThat(page(result)).usingRecursiveComparison().ignoringFields("related").isEqualTo(page(read("good")));
		assertThat(result.problems()).last().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(name + ".md");
			assertThat(problem.line()).isEqualTo(line);
			assertThat(problem.severity()).isEqualTo(Severity.REPAIRED);
			assertThat(problem.code()).isEqualTo(code);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					form-feed                    | 14 | control-character | Chlorophyll absorbs red light. It reflects green.
					wrong-encoding               | 14 | wrong-encoding    | Here’s why: a leaf’s colour, the β-carotene’s too, is naïve.
					wrong-encoding-twice         | 14 | wrong-encoding    | Here’s why.
					windows-1252                 | 14 | not-utf-8         | A leaf’s colour: café crème.
					backslash-in-quotes          | 13 | broken-quoting    | The field \\(\\nabla f\\) is "zero".
					""")
	void damageInAnAnswerIsMendedAndReported(String name, int line, String code, String answer) {
		PageResult result = read(name);
		assertThat(page(result).answer()).isEqualTo(answer);
		assertThat(result.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(line);
			assertThat(problem.severity()).isEqualTo(Severity.REPAIRED);
			assertThat(problem.code()).isEqualTo(code);
		});
	}

	@Test
	void aZeroByteIsRemoved() {
		PageResult result = read("zero-byte");
		assertThat(page(result).title()).isEqualTo("Why do leaves look green?");
		assertThat(result.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(4);
			assertThat(problem.message()).contains("U+0000");
		});
	}

	@Test
	void anUnquotedColonIsPutInQuotes() {
		PageResult result = read("unquoted-colon");
		assertThat(page(result).description()).isEqualTo("Note: this: light's colour");
		assertThat(result.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(6);
			assertThat(problem.code()).isEqualTo("unquoted-value");
			assertThat(problem.message()).contains("\"Note: this: light's colour\"");
		});
	}

	@Test
	void valuesThatBeginWithReservedCharactersAreTexts() {
		PageResult result = read("reserved-characters");
		assertThat(page(result).title()).isEqualTo("@home with leaves");
		assertThat(page(result).question()).isEqualTo("[Na+] and *light*: which?");
		assertThat(page(result).subject()).isEqualTo("`Botany`");
		assertThat(result.problems()).extracting(Problem::line).containsExactly(4, 11, 14);
		assertThat(page(read("anchor-as-text")).question()).isEqualTo("&c. and other signs");
	}

	@Test
	void aQuotationMarkThatIsNeverClosedEndsWithItsLine() {
		PageResult result = read("quote-never-closed");
		assertThat(page(result).question()).isEqualTo("Why do \"green\" leaves look green?");
		assertThat(page(result).answer()).startsWith("Chlorophyll absorbs");
		assertThat(result.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(11);
			assertThat(problem.code()).isEqualTo("broken-quoting");
			assertThat(problem.message()).contains("opens a quotation mark and does not close it");
		});
	}

	@Test
	void aQuotationMarkThatIsNeverClosedOverSeveralLinesIsRejected() {
		assertThat(rejection("quote-never-closed-over-lines")).satisfies((problem) -> {
			assertThat(problem.line()).isGreaterThanOrEqualTo(11);
			assertThat(problem.column()).isNotNull();
			assertThat(problem.code()).isEqualTo("bad-yaml");
		});
	}

	@Test
	void textBehindAQuotationMarkBelongsToTheValue() {
		PageResult result = read("text-behind-quote");
		assertThat(page(result).question()).isEqualTo("\"Green\" is what?");
		assertThat(result.problems()).singleElement().extracting(Problem::code).isEqualTo("broken-quoting");
	}

	@Test
	void aKeyTwiceWithAnotherValueIsRejectedWithBothLines() {
		assertThat(rejection("duplicate-key-other-value")).satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(17);
			assertThat(problem.column()).isEqualTo(1);
			assertThat(problem.code()).isEqualTo("duplicate-key");
			assertThat(problem.message()).contains("\"title\"").contains("line 4");
		});
	}

	@Test
	void aKeyTwiceThatNobodyReadsIsAWarning() {
		assertThat(read("duplicate-key-unread").problems()).singleElement()
			.extracting(Problem::severity, Problem::line)
			.containsExactly(Severity.WARNING, 18);
	}

	@Test
	void tabsThatIndentAreBlanks() {
		PageResult result = read("tab-indentation");
		assertThat(page(result).keywords()).containsExactly("chlorophyll", "leaf");
		assertThat(result.problems()).singleElement()
			.extracting(Problem::line, Problem::code)
			.containsExactly(6, "tab-indentation");
	}

	@ParameterizedTest
	@CsvSource({ "no-front-matter, 1, 1, no-front-matter", "front-matter-not-closed, 1, 1, front-matter-not-closed",
			"empty, , , empty-file", "only-blanks, , , empty-file", "invalid-utf-8, 14, 20, invalid-utf-8",
			"cut-utf-8, 14, 16, invalid-utf-8", "alias-bomb, 2, 4, yaml-alias", "object-tag, 3, 8, yaml-tag",
			"not-a-mapping, 2, 1, bad-yaml" })
	void whatCannotBeMendedIsRejectedWithItsPlace(String name, Integer line, Integer column, String code) {
		assertThat(rejection(name)).satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(name + ".md");
			assertThat(problem.line()).isEqualTo(line);
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.message()).endsWith(".");
		});
	}

	@Test
	void everythingThatIsMissingIsReportedTogether() {
		assertThat(read("nothing-needed")).isInstanceOf(PageResult.Rejected.class)
			.extracting(PageResult::problems)
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Problem.class))
			.extracting(Problem::code)
			.containsExactly("missing-id", "missing-url", "missing-question");
	}

	@Test
	void whatIsOnlyOddIsImportedWithAWarning() {
		PageResult date = read("bad-date");
		assertThat(page(date).publishedOn()).isNull();
		assertThat(date.problems()).singleElement()
			.extracting(Problem::severity, Problem::line, Problem::code)
			.containsExactly(Severity.WARNING, 3, "bad-date");
		PageResult related = read("related-without-url");
		assertThat(page(related).related()).containsExactly(new RelatedPage(null, "/b"));
		assertThat(related.problems()).singleElement().extracting(Problem::code).isEqualTo("bad-related-article");
		assertThat(read("lost-character").problems()).singleElement()
			.extracting(Problem::line, Problem::code)
			.containsExactly(14, "lost-character");
	}

	@Test
	void lineBreaksOfTwoCharactersBecomeRealAndLatexSurvives() {
		assertThat(page(read("latex")).answer())
			.isEqualTo("Flow \\(\\nabla \\cdot F \\neq 0\\) and $\\nu$.\n\nNext: \\[\n x = 1 \n\\]\nucleus");
	}

	@ParameterizedTest
	@ValueSource(strings = { "date: 2025-03-01T10:20:30Z", "date: 2025-03-01 10:20", "date: '2025-3-1'" })
	void datesMayHaveATime(String date) {
		assertThat(page(read(minimal(date))).publishedOn()).isEqualTo(LocalDate.of(2025, 3, 1));
	}

	@Test
	void scalarsStayAsTheyAreWritten() {
		Page page = page(read("---\nid: 0123\nurl: /a/b\ntitle: No\nno_index: true\n---\n"));
		assertThat(page.sourceId()).isEqualTo("0123");
		assertThat(page.title()).isEqualTo("No");
		assertThat(page.indexed()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "/learn/history-of-the-world/questions/x, History of the World", "/health-studies/x, Health Studies",
			"/learn/questions/x, Others", "/x, Others", "https://q.example/learn/biology/questions/x, Biology" })
	void aSubjectThatIsMissingComesFromTheUrl(String url, String subject) {
		assertThat(page(read("---\nid: 1\nurl: " + url + "\ntitle: T\n---\n")).subject()).isEqualTo(subject);
	}

	@ParameterizedTest
	@ValueSource(strings = { "url: /", "url: https://q.example/", "url: '?a=b'" })
	void aUrlWithoutAPathNamesNoPage(String url) {
		PageResult result = read("---\nid: 1\n" + url + "\ntitle: T\n---\n");
		assertThat(result.problems()).singleElement().extracting(Problem::code).isEqualTo("bad-url");
	}

	@Test
	void escapesOfYamlBringInNothingInvisible() {
		Page page = page(read(minimal("answer: \"a\\0b\\uD800c\\u0007\"")));
		assertThat(page.answer()).isEqualTo("a bc");
	}

	@Test
	void decomposedLettersAreComposed() {
		assertThat(page(read(minimal("answer: cafe\u0301"))).answer()).isEqualTo("caf\u00E9");
	}

	@Test
	void keywordsMayBeAList() {
		Page page = page(read(minimal("seo:\n  page_keywords: [ 'a, b', c, c, '' ]\nauthor: Note: this")));
		assertThat(page.keywords()).containsExactly("a, b", "c");
	}

	@Test
	void aFileThatIsTooLargeIsNotRead() {
		PageResult result = this.reader.read("big.md", new byte[PageReader.MAX_BYTES + 1]);
		assertThat(result.problems()).containsExactly(PageReader.tooLarge("big.md", PageReader.MAX_BYTES + 1L));
		assertThat(result.problems().getFirst().code()).isEqualTo("too-large");
	}

	private PageResult read(String nameOrText) {
		if (nameOrText.startsWith("---")) {
			return this.reader.read("test.md", nameOrText.getBytes(StandardCharsets.UTF_8));
		}
		try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/page/" + nameOrText + ".md"))) {
			return this.reader.read(nameOrText + ".md", in.readAllBytes());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private Problem rejection(String name) {
		PageResult result = read(name);
		assertThat(result).isInstanceOf(PageResult.Rejected.class);
		assertThat(result.problems()).hasSize(1);
		assertThat(result.problems().getFirst().severity()).isEqualTo(Severity.REJECTED);
		return result.problems().getFirst();
	}

	private static String minimal(String more) {
		return "---\nid: 1\nurl: /a/b\ntitle: T\n" + more + "\n---\n";
	}

	private static Page page(PageResult result) {
		return switch (result) {
			case PageResult.Accepted(Page page, var _) -> page;
			case PageResult.Rejected(var problems) -> throw new AssertionError(problems);
		};
	}

}
