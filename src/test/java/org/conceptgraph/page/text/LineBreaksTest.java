package org.conceptgraph.page.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineBreaksTest {

	@ParameterizedTest
	@ValueSource(strings = { "\\(\\nabla f\\)", "\\(a \\neq b\\)", "$\\nu$", "\\[\\nu_0 \\notin A\\]", "$$x \\ne y$$",
			"\\(h\\nu\\)", "\\(\\not= \\nexists\\)", "\\nabla f outside", "x \\notin A", "(\\nu)", "\\nu_0",
			"\\begin{align}a \\\\ \\nu\\end{align}", "\\(\\text{a} \\times \\tau \\rho\\)", "\\times 5", "C:\\temp",
			"the code `\\n` ends a line", "```\nprint(\"a\\n\")\n```", "a\\", "\\right" })
	void commandsAndCodeStay(String text) {
		assertThat(LineBreaks.real(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "a\\n\\nb", "a\\r\\n\\r\\nb", "a\\\\n\\\\nb" })
	void aParagraphEndsAtTwoLineBreaks(String text) {
		assertThat(LineBreaks.real(text)).isEqualTo("a\n\nb");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lactase", "intestin", "enzyme", "http://x", "ucleus", "u is a variable", "eg. this", "ot",
			"otes", "abla", "et", "less than", "- item", "1. item", "| a |", "x" })
	void wordsBehindALineBreakKeepTheirLetters(String word) {
		String text = "before\\n" + word;
		if (!word.equals("ot") && !word.equals("abla")) {
			assertThat(LineBreaks.real(text)).isEqualTo("before\n" + word);
		}
		else {
			assertThat(LineBreaks.real(text)).isEqualTo(text);
		}
	}

	@Test
	void lineBreaksWithinFormulasAreRealUnlessTheySpellACommand() {
		assertThat(LineBreaks.real("\\[\\n x = \\nu \\n\\]")).isEqualTo("\\[\n x = \\nu \n\\]");
		assertThat(LineBreaks.real("$$\\nx\\n$$")).isEqualTo("$$\nx\n$$");
		assertThat(LineBreaks.real("text\\n\\nabla f")).isEqualTo("text\n\\nabla f");
	}

	@Test
	void pricesAreNoFormulas() {
		assertThat(LineBreaks.real("costs $5\\nup to $10\\nu")).isEqualTo("costs $5\nup to $10\nu");
	}

	@Test
	void aCodeBlockOnOneLineIsUnfolded() {
		assertThat(LineBreaks.real("```\\nif x:\\n\\tprint(\\\"a\\\\n\\\")\\n```")).startsWith("```\nif x:\n\tprint(")
			.contains("\\n")
			.endsWith("\n```");
	}

}
