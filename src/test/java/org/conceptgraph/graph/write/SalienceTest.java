package org.conceptgraph.graph.write;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.conceptgraph.graph.write.Salience.Use;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SalienceTest {

	private static final Salience LARGE = new Salience(25_000, 10);

	private static final List<Double> EVERYWHERE_ALIKE = Collections.nCopies(10, 0.05);

	/** Half of its use is in one subject, the rest in all others. */
	private static final List<Double> LEANING = Stream.concat(Stream.of(0.2), Collections.nCopies(9, 0.02).stream())
		.toList();

	private static final List<Double> IN_TWO_SUBJECTS = List.of(0.2, 0.1);

	@Test
	void aWordThatIsStrewnOverAllSubjectsAlikeIsGenericHoweverOftenDeclared() {
		assertThat(LARGE.isGeneric(harvested("importance", 1_300, 1_290, EVERYWHERE_ALIKE))).isTrue();
	}

	@Test
	void aFrequentWordThatHardlyAnyPageDeclaresIsGeneric() {
		assertThat(LARGE.isGeneric(harvested("possible", 870, 20, LEANING))).isTrue();
	}

	@Test
	void aFrequentTermThatPagesDeclareIsNotGeneric() {
		assertThat(LARGE.isGeneric(harvested("pressure", 1_200, 260, LEANING))).isFalse();
	}

	@Test
	void aFrequentTermOfFewSubjectsIsNotGeneric() {
		assertThat(LARGE.isGeneric(harvested("gene", 4_000, 60, IN_TWO_SUBJECTS))).isFalse();
	}

	@Test
	void whatAVocabularyListsIsNotGenericByItsCounts() {
		Use curated = Use.of("energy", true, 3_000, 0, EVERYWHERE_ALIKE);
		assertThat(LARGE.isGeneric(curated)).isFalse();
		assertThat(LARGE.of(Use.of("cell membrane", true, 1, 0, List.of()), false)).isEqualTo(1);
	}

	@Test
	void aSmallSourceJudgesNothingByItsCounts() {
		Salience small = new Salience(139, 7);
		Use common = harvested("demand", 60, 1, Collections.nCopies(7, 0.4));
		assertThat(small.isGeneric(common)).isFalse();
		assertThat(small.of(common, false)).isEqualTo(1);
		assertThat(small.of(common, true)).isLessThan(0.5);
	}

	@Test
	void whatIsRarelyDeclaredOrOnMostPagesOrUsedOnceTellsLess() {
		double term = LARGE.of(harvested("phagocytosis", 50, 20, IN_TWO_SUBJECTS), false);
		assertThat(LARGE.of(harvested("approximate number", 2_000, 1, IN_TWO_SUBJECTS), false)).isLessThan(term);
		assertThat(LARGE.of(harvested("gene", 4_000, 1_600, IN_TWO_SUBJECTS), false)).isLessThan(term);
		assertThat(LARGE.of(harvested("hoover took office", 1, 1, IN_TWO_SUBJECTS), false)).isLessThan(term);
		assertThat(LARGE.of(harvested("possible", 870, 20, LEANING), true)).isLessThan(term / 2);
	}

	@Test
	void seldomUsedWordsThatADictionaryListsAreNoChance() {
		Use chance = harvested("hoover took office", 1, 1, IN_TWO_SUBJECTS);
		Use term = harvested("Medium of Exchange", 1, 1, IN_TWO_SUBJECTS);
		assertThat(LARGE.of(term, false)).isGreaterThan(2 * LARGE.of(chance, false));
	}

	private static Use harvested(String label, long count, long declared, List<Double> rates) {
		return Use.of(label, false, count, declared, rates);
	}

}
