package org.conceptgraph.concept.alias;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatedAliasesTest {

	private static final List<String> KEYWORDS = List.of("sodium-potassium pump", "sodium ions", "potassium ions",
			"growth hormone", "carbon dioxide", "syndrome", "greenhouse gas", "pea plant", "blood", "Na+/K+ ATPase",
			"heterozygous", "osmosis");

	@Test
	void theSeedsFormulasAreNames() {
		String text = "The sodium-potassium pump (Na+/K+ ATPase) moves sodium ions (Na+) and potassium ions (K⁺).";
		assertThat(StatedAliases.in(text, KEYWORDS)).containsExactly(
				new StatedAlias("sodium-potassium pump", "Na+/K+ ATPase"), new StatedAlias("sodium ions", "Na+"),
				new StatedAlias("potassium ions", "K⁺"));
	}

	@Test
	void abbreviationsAndFormulasAndSaidSo() {
		String text = "Growth hormone (GH). It holds carbon dioxide (CO2). Osmosis (also called water diffusion) is.";
		assertThat(StatedAliases.in(text, KEYWORDS)).containsExactly(new StatedAlias("Growth hormone", "GH"),
				new StatedAlias("carbon dioxide", "CO2"), new StatedAlias("Osmosis", "water diffusion"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a greenhouse gas (CO2)", "a pea plant (heterozygous)", "the blood (Rh+)",
			"Korsakoff syndrome (also called amnesic syndrome)", "carbon dioxide (e.g., CO2)",
			"carbon dioxide (such as this)", "sodium ions (K+)", "growth hormone (see GH)", "growth hormone (XY)",
			"growth hormone, (GH)", "sodium ions (3)", "osmosis (", "(GH)", "growth hormone ((GH))" })
	void whatIsNoOtherNameIsLeftAlone(String text) {
		assertThat(StatedAliases.in(text, KEYWORDS)).isEmpty();
	}

	@Test
	void manyParenthesesAreReadQuickly() {
		assertThat(StatedAliases.in("(".repeat(200_000) + "growth hormone (GH)", KEYWORDS)).hasSizeLessThan(2);
	}

}
