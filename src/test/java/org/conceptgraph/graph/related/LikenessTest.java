package org.conceptgraph.graph.related;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.conceptgraph.graph.node.Concept;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

	/** A question about concepts, each as sure as can be and as rare as can be. */
	private static Asked asked(Map<String, Double> scores, Map<String, Double> words) {
		Map<String, Asked.Own> own = new HashMap<>();
		scores.forEach((id, score) -> own.put(id,
				new Asked.Own(new Concept(id, id, id, List.of(), null, false, 1, 1, 1), score, 1)));
		return new Asked(own, scores.values().stream().mapToDouble((score) -> score).sum(), words);
	}

	private static Value links(Map<String, Double> scores) {
		return Values.value(scores.entrySet().stream().map((link) -> List.of(link.getKey(), link.getValue())).toList());
	}

	@Property
	void partsAddUpToTheScoreAndTheScoreLiesBetweenZeroAndOne(
			@ForAll @Size(max = 12) Map<String, @DoubleRange(max = 1) Double> mine,
			@ForAll @Size(max = 12) Map<String, @DoubleRange(max = 1) Double> theirs,
			@ForAll @DoubleRange(max = 9) double strength, @ForAll boolean sameSubject) {
		Likeness likeness = asked(mine, mine).compare(links(theirs), strength, List.copyOf(theirs.keySet()),
				sameSubject);
		int parts = likeness.parts().stream().mapToInt(Likeness.Part::points).sum();
		assertThat(likeness.points()).isEqualTo(parts + likeness.textPoints()).isBetween(0, 10_000);
		assertThat(likeness.parts()).extracting(Likeness.Part::concept)
			.allMatch((concept) -> mine.containsKey(concept) && theirs.containsKey(concept));
	}

	@Property
	void neitherQuestionComesFirst(@ForAll @Size(max = 12) Map<String, @DoubleRange(max = 1) Double> mine,
			@ForAll @Size(max = 12) Map<String, @DoubleRange(max = 1) Double> theirs) {
		Asked one = asked(mine, Map.of());
		Asked other = asked(theirs, Map.of());
		assertThat(one.compare(links(theirs), other.strength(), List.of(), true))
			.isEqualTo(other.compare(links(mine), one.strength(), List.of(), true));
	}

	@Test
	void aQuestionWithFewLinksIsNoCertainty() {
		Map<String, Double> two = Map.of("a", 1.0, "b", 1.0);
		Map<String, Double> six = Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0, "e", 1.0, "f", 1.0);
		assertThat(asked(two, Map.of()).compare(links(two), 2, List.of(), true).points())
			.isLessThan(asked(six, Map.of()).compare(links(six), 6, List.of(), true).points());
	}

	@Test
	void whatContributesMostComesFirstAndNamesDecideBetweenEquals() {
		Likeness likeness = Likeness.of(Map.of("c", 0.1, "b", 0.1, "a", 0.2), 1, 1, 0, true);
		assertThat(likeness.parts()).extracting(Likeness.Part::concept).containsExactly("a", "b", "c");
	}

	@Test
	void aQuestionOfAnotherSubjectIsFarther() {
		assertThat(Likeness.of(Map.of("a", 0.4), 1, 1, 0.4, false).points())
			.isEqualTo(7 * Likeness.of(Map.of("a", 0.4), 1, 1, 0.4, true).points() / 10);
	}

	@Test
	void aRareWordSaysMoreThanACommonOneAndAShortTitleMoreThanALongOne() {
		Asked asked = asked(Map.of(), Map.of("symptom", 0.2, "gout", 0.9));
		assertThat(asked.likeness(List.of("gout", "treatment")))
			.isGreaterThan(asked.likeness(List.of("symptom", "treatment")));
		assertThat(asked.likeness(List.of("gout"))).isGreaterThan(asked.likeness(List.of("gout", "kidney", "child")));
		assertThat(asked.likeness(List.of("flu"))).isZero();
		assertThat(asked(Map.of(), Map.of()).likeness(List.of())).isZero();
	}

	@Test
	void questionsWithoutConceptsAreComparedByTheirWordsAlone() {
		assertThat(Likeness.of(Map.of(), 0, 0, 0.5, true).points()).isEqualTo(1_250);
	}

}
