package org.conceptgraph.page;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.conceptgraph.page.problem.Problem;
import org.conceptgraph.page.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeywordsTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "a, b, c; a|b|c", "a,b,c; a|b|c", "a , b ,c; a|b|c",
			"2,4-dinitrophenol, ATP; 2,4-dinitrophenol|ATP", "ATP,2,4-dinitrophenol,ADP; ATP|2,4-dinitrophenol|ADP",
			"a,b,dwarfism, type 2,c; a|b|dwarfism, type 2|c", "a, b, N,N-dimethyl, c; a|b|N,N-dimethyl|c",
			"a,b, c; a|b|c", "alone; alone", "a,,b,; a|b", "x, X, x; x|X" })
	void theCommonerCommaSeparates(String text, String expected) {
		assertThat(clean(Keywords.split(text), new Problems("x"))).containsExactly(expected.split("\\|"));
	}

	@Test
	void tooLongAndTooManyAreLeftOutWithAWarning() {
		Problems problems = new Problems("x");
		List<String> many = IntStream.range(0, 250).mapToObj((i) -> "k" + i).toList();
		assertThat(clean(many, problems)).hasSize(Keywords.MAX_COUNT).startsWith("k0");
		assertThat(clean(Collections.nCopies(3, "x".repeat(201)), problems)).isEmpty();
		assertThat(problems.all()).extracting(Problem::code).containsExactly("too-many-keywords", "long-keyword");
	}

	private static List<String> clean(List<String> keywords, Problems problems) {
		return Keywords.clean(keywords, 1, problems);
	}

}
