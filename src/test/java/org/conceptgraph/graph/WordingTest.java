package org.conceptgraph.graph;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

	@Test
	void emptyWordsAndPluralsMakeNoDifference() {
		assertThat(Wording.of("What are the pumps of a cell?", "How do the cells pump?"))
			.isEqualTo(Wording.of("The pump of cells"))
			.containsExactly("pump", "cell");
		assertThat(Wording.of("What is it?")).isEmpty();
	}

	@Test
	void whatIsNoQuestionAnyMoreIsCut() {
		String novel = IntStream.range(0, 100_000).mapToObj((i) -> "w" + i).collect(Collectors.joining(" "));
		assertThat(Wording.of(novel, novel)).hasSize(60);
		assertThat(Wording.of("x".repeat(10_000_000), "tail")).isEmpty();
	}

}
