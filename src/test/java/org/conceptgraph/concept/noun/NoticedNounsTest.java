package org.conceptgraph.concept.noun;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoticedNounsTest {

	@Test
	void nounsAreFoundAndVerbsAndLittleWordsAreNot() {
		assertThat(in("Two moles of helium gas go through a piston, as they always must."))
			.containsExactlyInAnyOrder("moles", "helium", "gas", "piston");
	}

	@Test
	void theLongestTermIsOne() {
		assertThat(in("The X chromosome and amino acids")).containsExactlyInAnyOrder("X chromosome", "amino acids");
	}

	@Test
	void aTermDoesNotGoOverACommaOrALine() {
		assertThat(in("amino, acid\nrain")).doesNotContain("amino, acid", "acid\nrain").contains("acid", "rain");
	}

	@Test
	void ofSeveralSpellingsTheOneInLowerCaseIsKept() {
		assertThat(in("Skin is an organ.", "The skin.", "SKIN")).contains("skin").doesNotContain("Skin", "SKIN");
	}

	@Test
	void whatHasNoLowerCaseStaysAsItIs() {
		assertThat(in("GDP grew.")).contains("GDP");
	}

	@Property(tries = 200)
	void anyTextIsRead(@ForAll String text) {
		assertThat(in(text)).allSatisfy((noun) -> assertThat(text).contains(noun));
	}

	private static Iterable<String> in(String... texts) {
		return NoticedNouns.in(List.of(texts));
	}

}
