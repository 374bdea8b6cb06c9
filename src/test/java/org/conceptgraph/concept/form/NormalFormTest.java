package org.conceptgraph.concept.form;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalFormTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Sodium potassium pumps      | sodium-potassium pump
			sodium–potassium pump       | sodium-potassium pump
			sodium‑potassium pump       | sodium-potassium pump
			Na+/K+ ATPase               | Na⁺/K⁺-ATPase
			CO₂                         | CO2
			Ca²⁺                        | Ca2+
			OH-                         | OH⁻
			Cl−                         | Cl-
			β-oxidation                 | beta oxidation
			5′ cap                      | 5' cap
			5’-cap                      | 5' cap
			Newton’s laws               | Newton law
			Bayes' theorem              | Bayes theorem
			nuclei                      | nucleus
			mitochondria                | mitochondrion
			analyses                    | analysis
			hypotheses                  | hypothesis
			mitoses                     | mitosis
			diseases                    | disease
			viruses                     | virus
			causes                      | cause
			boxes                       | box
			classes                     | class
			headaches                   | headache
			enzymes                     | enzyme
			theories                    | theory
			vertebrae                   | vertebra
			matrices                    | matrix
			children                    | child
			naïve                       | naive
			Müllerian mimicry           | mullerian mimicry
			photosynthesis              | PHOTOSYNTHESIS
			ATPs                        | ATP
			2,4-dinitrophenol           | 2,4 dinitrophenol
			""")
	void spellingsOfOneNameHaveOneKey(String one, String other) {
		assertThat(NormalForm.key(one)).isEqualTo(NormalForm.key(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			active transport | passive transport
			sodium ions      | potassium ions
			mitosis          | meiosis
			hypotonic        | hypertonic
			AIDS             | aids
			IT               | it
			WHO              | who
			ATP              | ATPase
			K+               | K
			organ            | organism
			organization     | organism
			physics          | physical
			Rosaceae         | rosacea
			series           | serie
			2,4              | 2 4
			gas              | ga
			""")
	void differentThingsStayApart(String one, String other) {
		assertThat(NormalForm.key(one)).isNotEqualTo(NormalForm.key(other));
	}

	@ParameterizedTest
	@CsvSource({ "lens,lens", "diabetes,diabetes", "species,species", "calculus,calculus",
			"Na+/K+ ATPase,na+ k+ atpase", "don't,dont", "E. coli,e coli", "—,''", "½,''" })
	void keysReadAsExpected(String name, String key) {
		assertThat(NormalForm.key(name)).isEqualTo(key);
	}

	@Test
	void offsetsLeaveOutThePossessive() {
		assertThat(NormalForm.tokens("😀 Newton's law")).containsExactly(new Token("newton", 3, 9),
				new Token("law", 12, 15));
	}

	@Test
	void aHyphenAfterAWordIsNoCharge() {
		assertThat(NormalForm.key("pre- and postnatal")).isEqualTo("pre and postnatal");
		assertThat(NormalForm.key("Short- and long-term")).isEqualTo("short and long term");
	}

	@Property
	void aKeyIsItsOwnKey(@ForAll String name) {
		String key = NormalForm.key(name);
		assertThat(NormalForm.key(key)).isEqualTo(key);
	}

	@Property
	void offsetsLieInTheTextAndRise(@ForAll String text) {
		int last = 0;
		for (Token token : NormalForm.tokens(text)) {
			assertThat(token.start()).isGreaterThanOrEqualTo(last);
			assertThat(token.end()).isBetween(token.start() + 1, text.length());
			last = token.end();
		}
	}

}
