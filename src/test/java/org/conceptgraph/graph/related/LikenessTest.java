package org.conceptgraph.graph.related;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

	@Property
	void partsAddUpToTheScoreAndTheScoreLiesBetweenZeroAndOne(
			@ForAll @Size(max = 12) Map<String, @DoubleRange(max = 1) Double> weights,
			@ForAll @DoubleRange(max = 1) double others, @ForAll @DoubleRange(max = 1) double texts) {
		Map<String, Double> products = new java.util.HashMap<>();
		weights.forEach((concept, weight) -> products.put(concept, weight * weight));
		double squares = products.values().stream().mapToDouble(Double::doubleValue).sum();
		Likeness likeness = Likeness.of(products, squares, squares + others, texts);
		int parts = likeness.parts().stream().mapToInt(Likeness.Part::points).sum();
		assertThat(likeness.points()).isEqualTo(parts + likeness.textPoints()).isBetween(0, 10_000);
	}

	@Test
	void theSameConceptsAndTheSameTextAreOne() {
		assertThat(Likeness.of(Map.of("a", 0.25), 0.25, 0.25, 1).points()).isEqualTo(10_000);
	}

	@Test
	void whatContributesMostComesFirstAndNamesDecideBetweenEquals() {
		Likeness likeness = Likeness.of(Map.of("c", 0.1, "b", 0.1, "a", 0.2), 1, 1, 0);
		assertThat(likeness.parts()).extracting(Likeness.Part::concept).containsExactly("a", "b", "c");
	}

	@Test
	void questionsWithoutConceptsAreComparedByTheirTextsAlone() {
		assertThat(Likeness.of(Map.of(), 0, 0, 0.5).points()).isEqualTo(1_000);
	}

	@Test
	void emptyWordsAndPluralsMakeNoDifference() {
		assertThat(Wording.of("What are the pumps of a cell?").likeness(Wording.of("Cells and their pump")))
			.isEqualTo(1);
		assertThat(Wording.of("What is it?").likeness(Wording.of("How does it?"))).isZero();
	}

}
