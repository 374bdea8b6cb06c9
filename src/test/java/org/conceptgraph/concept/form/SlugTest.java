package org.conceptgraph.concept.form;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

	@ParameterizedTest
	@CsvSource({ "Na+/K+ ATPase,na-k-atpase", "Le Chatelier's principle,le-chateliers-principle",
			"β-oxidation,beta-oxidation", "CO₂,co2", "naïve  Bayes,naive-bayes", "光合作用,光合作用", "--x--,x" })
	void slugsAreReadable(String name, String slug) {
		assertThat(Slug.of(name)).isEqualTo(slug);
	}

	@Property
	void slugsAreNeverEmptyAndHaveNoBlank(@ForAll String name) {
		assertThat(Slug.of(name)).isNotEmpty().doesNotContain(" ", "--", "~");
	}

}
