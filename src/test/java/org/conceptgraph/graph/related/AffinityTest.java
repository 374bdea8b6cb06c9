package org.conceptgraph.graph.related;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AffinityTest {

	@Property
	void liesBetweenZeroAndOneWhateverTheCounts(@ForAll long both, @ForAll long na, @ForAll long nb, @ForAll long total,
			@ForAll @DoubleRange(max = 1) double sa, @ForAll @DoubleRange(max = 1) double sb) {
		assertThat(Affinity.of(both, na, nb, sa, sb, total)).isBetween(0.0, 1.0);
	}

	@Property
	void isSymmetric(@ForAll @IntRange(max = 500) int both, @ForAll @IntRange(min = 500, max = 5_000) int na,
			@ForAll @IntRange(min = 500, max = 5_000) int nb, @ForAll @DoubleRange(max = 1) double sa,
			@ForAll @DoubleRange(max = 1) double sb) {
		assertThat(Affinity.of(both, na, nb, sa, sb, 10_000)).isEqualTo(Affinity.of(both, nb, na, sb, sa, 10_000));
	}

	@Property
	void growsWithEveryQuestionShared(@ForAll @IntRange(min = 1, max = 99) int both) {
		assertThat(Affinity.of(both + 1, 100, 100, 1, 1, 10_000))
			.isGreaterThan(Affinity.of(both, 100, 100, 1, 1, 10_000));
	}

	@Test
	void chanceIsNoCloseness() {
		assertThat(Affinity.of(25, 500, 500, 1, 1, 10_000)).isZero();
		assertThat(Affinity.of(26, 500, 500, 1, 1, 10_000)).isPositive();
	}

	@Test
	void whatOnlyEverComesTogetherIsAsCloseAsCanBe() {
		assertThat(Affinity.npmi(40, 40, 40, 10_000)).isEqualTo(1);
	}

	@Test
	void oneSharedQuestionIsNoCertainty() {
		assertThat(Affinity.of(1, 1, 1, 1, 1, 10_000)).isEqualTo(0.3333);
	}

	@Test
	void commonWordsArePushedDown() {
		assertThat(Affinity.of(40, 40, 40, 1, 0.04, 10_000)).isLessThan(Affinity.of(40, 40, 40, 1, 0.9, 10_000) / 4);
	}

	@Test
	void aSourceOfOneQuestionDividesNothingByZero() {
		assertThat(Affinity.of(1, 1, 1, 1, 1, 1)).isZero();
		assertThat(Affinity.of(0, 0, 0, 0, 0, 0)).isZero();
	}

}
