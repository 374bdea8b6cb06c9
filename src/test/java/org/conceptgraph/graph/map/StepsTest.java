package org.conceptgraph.graph.map;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepsTest {

	private final Steps steps = new Steps();

	private void step(String from, String to, int points) {
		this.steps.add(from, to, new Steps.Step(PathResult.Kind.RELATED, points));
	}

	@Test
	void fewerHopsComeFirstThenStrongerSteps() {
		step("a", "weak", 1_000);
		step("weak", "z", 1_000);
		step("a", "strong", 9_000);
		step("strong", "z", 9_000);
		step("a", "m", 10_000);
		step("m", "n", 10_000);
		step("n", "z", 10_000);
		assertThat(this.steps.best("a", "z", 3, 6).paths()).containsExactly(List.of("a", "strong", "z"),
				List.of("a", "weak", "z"), List.of("a", "m", "n", "z"));
		assertThat(this.steps.best("a", "z", 3, 2).paths()).hasSize(2);
	}

	@Test
	void noPathVisitsANodeTwice() {
		step("a", "b", 5_000);
		step("b", "z", 5_000);
		step("b", "c", 5_000);
		step("c", "b", 9_000);
		assertThat(this.steps.best("a", "z", 10, 8).paths()).containsExactly(List.of("a", "b", "z"));
	}

	@Test
	void nothingLeadsToWhatIsApart() {
		step("a", "b", 5_000);
		step("y", "z", 5_000);
		assertThat(this.steps.best("a", "z", 3, 8).paths()).isEmpty();
	}

	@Test
	void aThicketEndsTheSearchAndSaysSo() {
		for (int i = 0; i < 60; i++) {
			for (int j = 0; j < i; j++) {
				step("n" + i, "n" + j, 100);
			}
		}
		Steps.Best best = this.steps.best("n0", "n1", 100_000, 8);
		assertThat(best.cut()).isTrue();
		assertThat(best.paths()).isNotEmpty();
	}

}
