package org.conceptgraph.graph.read;

import java.math.BigDecimal;
import java.math.RoundingMode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkScoreTest {

	@Test
	void isRoundedHalfUpToFourDecimalsAsCypherDoes() {
		assertThat(LinkScore.of(0.5, 0.5)).isEqualTo(0.25);
		assertThat(LinkScore.of(0.12345, 1)).isEqualTo(0.1235);
		assertThat(LinkScore.of(0.9999, 0.3333)).isEqualTo(0.3333);
	}

	@Property
	void isRoundedAsTheDecimalsThatItIsSpeltWith(@ForAll @IntRange(max = 10_000) int stored,
			@ForAll @IntRange(max = 10_000) int salience) {
		double score = stored / 10_000.0 * (salience / 10_000.0);
		assertThat(LinkScore.of(stored / 10_000.0, salience / 10_000.0))
			.isEqualTo(BigDecimal.valueOf(score).setScale(4, RoundingMode.HALF_UP).doubleValue());
	}

	@Property
	void isRoundedUpFromAHalf(@ForAll @IntRange(max = 9_999) int below) {
		assertThat(LinkScore.of(new BigDecimal(below).add(new BigDecimal("0.5")).movePointLeft(4).doubleValue(), 1))
			.isEqualTo((below + 1) / 10_000.0);
	}

	@Test
	void aPlaceIsFiveDigitsAndTheConcept() {
		assertThat(LinkScore.place(1, "concept:a")).isEqualTo("00000|concept:a");
		assertThat(LinkScore.place(0, "concept:a")).isEqualTo("10000|concept:a");
		assertThat(LinkScore.place(0.9123, "concept:a")).isEqualTo("00877|concept:a");
	}

	@Property
	void placesAreInTheOrderOfScoresDownwards(@ForAll @DoubleRange(min = 0, max = 1) double one,
			@ForAll @DoubleRange(min = 0, max = 1) double other) {
		double a = LinkScore.of(one, 1);
		double b = LinkScore.of(other, 1);
		assertThat(Integer.signum(LinkScore.place(a, "").compareTo(LinkScore.place(b, ""))))
			.isEqualTo(Double.compare(b, a));
	}

}
