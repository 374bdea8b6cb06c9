package org.conceptgraph.cli;

import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTest {

	@Test
	void aProblemIsWrittenAsCompilersDo() {
		assertThat(Lines.of(problem("a/питання.md"))).isEqualTo("a/питання.md:3:7: Close the quote. [broken-quoting]");
	}

	@Test
	void aFileNameNeitherBreaksTheLineNorDrivesTheTerminal() {
		assertThat(Lines.of(problem("a\nRejected: b\u001B[2J.md")))
			.isEqualTo("a\\u000aRejected: b\\u001b[2J.md:3:7: Close the quote. [broken-quoting]");
	}

	private static Problem problem(String file) {
		return new Problem(file, 3, 7, Problem.Severity.REJECTED, "broken-quoting", "Close the quote.");
	}

}
