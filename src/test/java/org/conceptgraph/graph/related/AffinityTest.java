package org.conceptgraph.graph.related;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.conceptgraph.graph.node.Concept;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AffinityTest {

	@Property
	void liesBetweenZeroAndOneWhateverTheCounts(@ForAll long both, @ForAll long na, @ForAll long nb, @ForAll long total,
			@ForAll @DoubleRange(max = 1) double sa, @ForAll @DoubleRange(max = 1) double sb) {
		assertThat(Affinity.shrunk(both, na, nb, sa, sb, total)).isBetween(0.0, 1.0);
	}

	@Property
	void isSymmetric(@ForAll @IntRange(max = 500) int both, @ForAll @IntRange(min = 500, max = 5_000) int na,
			@ForAll @IntRange(min = 500, max = 5_000) int nb, @ForAll @DoubleRange(max = 1) double sa,
			@ForAll @DoubleRange(max = 1) double sb) {
		assertThat(Affinity.shrunk(both, na, nb, sa, sb, 10_000))
			.isCloseTo(Affinity.shrunk(both, nb, na, sb, sa, 10_000), Offset.offset(1e-12));
	}

	@Property
	void growsWithEveryQuestionShared(@ForAll @IntRange(min = 1, max = 99) int both) {
		assertThat(Affinity.shrunk(both + 1, 100, 100, 1, 1, 10_000))
			.isGreaterThan(Affinity.shrunk(both, 100, 100, 1, 1, 10_000));
	}

	@Test
	void chanceIsNoCloseness() {
		assertThat(Affinity.shrunk(25, 500, 500, 1, 1, 10_000)).isZero();
		assertThat(Affinity.shrunk(26, 500, 500, 1, 1, 10_000)).isPositive();
	}

	@Test
	void whatOnlyEverComesTogetherIsAsCloseAsCanBe() {
		assertThat(Affinity.npmi(40, 40, 40, 10_000)).isEqualTo(1);
	}

	@Test
	void oneSharedQuestionIsNoCertainty() {
		assertThat(Affinity.shrunk(1, 1, 1, 1, 1, 10_000)).isEqualTo(1.0 / 6);
	}

	@Test
	void commonWordsArePushedDown() {
		assertThat(Affinity.shrunk(40, 40, 40, 1, 0.04, 10_000))
			.isLessThan(Affinity.shrunk(40, 40, 40, 1, 0.9, 10_000) / 4);
	}

	@Test
	void aNameInsideTheOtherIsHalfTheEvidence() {
		double apart = Affinity.of(8, concept("potential"), concept("membrane"), 10_000);
		assertThat(Affinity.of(8, concept("membrane-potential"), concept("membrane"), 10_000)).isEqualTo(apart / 2,
				Offset.offset(1e-4));
		assertThat(Affinity.of(8, concept("ion"), concept("million"), 10_000)).isEqualTo(apart);
	}

	private static Concept concept(String slug) {
		return new Concept(slug, slug, slug, List.of(), null, false, 20, 0.8, 1);
	}

	@Test
	void aSourceOfOneQuestionDividesNothingByZero() {
		assertThat(Affinity.shrunk(1, 1, 1, 1, 1, 1)).isZero();
		assertThat(Affinity.shrunk(0, 0, 0, 0, 0, 0)).isZero();
	}

}
