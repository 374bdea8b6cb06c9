package org.conceptgraph.link;

import java.util.List;

import org.conceptgraph.concept.Concept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTest {

	@ParameterizedTest
	@CsvSource({ "amino acid, KNOWN_TERM", "hearing loss, KNOWN_TERM", "Hearing Losses, KNOWN_TERM",
			"ultrasound, NOUN_PHRASE", "oxygen therapy, NOUN_PHRASE", "finger syndactyly, NOUN_PHRASE",
			"accurately, OTHER_WORD", "another, OTHER_WORD", "someone, OTHER_WORD", "translational, ADJECTIVE",
			"statistically produced, OTHER_WORDS", "the state, OTHER_WORDS", "and circuit, OTHER_WORDS",
			"contains, OTHER_WORD", "suppose, OTHER_WORD", "change, NOUN_PHRASE", "nematocysts contain, OTHER_WORDS",
			"hypersensitivity involves soluble, OTHER_WORDS", "separate chamber, NOUN_PHRASE" })
	void aDictionaryKnowsBetterThanATaggerThatSeesNoSentence(String label, NameShape shape) {
		assertThat(new Terms().of(harvested(label)).shape()).isEqualTo(shape);
	}

	private static Concept harvested(String label) {
		return new Concept(label, label, label, List.of(), null, List.of(), false, false);
	}

}
