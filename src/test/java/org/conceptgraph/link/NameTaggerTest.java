package org.conceptgraph.link;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameTaggerTest {

	private final NameTagger tagger = new NameTagger();

	@ParameterizedTest
	@CsvSource({ "sodium-potassium pump, NOUN_PHRASE", "law of supply, NOUN_PHRASE", "common ancestor, NOUN_PHRASE",
			"back pain, NOUN_PHRASE", "osmotic, ADJECTIVE", "quickly, OTHER_WORD",
			"produced statistically, OTHER_WORDS", "another, OTHER_WORD", "following, OTHER_WORD",
			"Following statements, OTHER_WORDS", "various organs, OTHER_WORDS", "enough blood, OTHER_WORDS" })
	void tellsTermsFromOtherWords(String name, NameShape shape) {
		assertThat(this.tagger.shape(name)).isEqualTo(shape);
	}

}
