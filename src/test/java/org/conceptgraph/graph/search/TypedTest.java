package org.conceptgraph.graph.search;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTest {

	@Property
	void nothingTypedReachesTheQueryLanguageAsAnOperator(@ForAll String text) {
		Typed typed = Typed.of(text);
		if (!typed.isBlank()) {
			assertThat(typed.words()).allMatch((word) -> word.matches("[\\p{L}\\p{N}]+"));
			assertThat(typed.any() + typed.all() + typed.nearly() + typed.anyNearly()).doesNotContain("\"", "\\", "(",
					"[", "{", ":", "/", "?", "!", "&", "|", "AND", "OR", "NOT");
		}
	}

	@Property
	void highlightsAreSafeWhateverTheText(@ForAll String query, @ForAll String text) {
		String html = Highlight.of(Typed.of(query), text);
		if (html != null) {
			assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
		}
	}

	@Test
	void onlyTheLastWordMayBeIncomplete() {
		assertThat(Typed.of("Sodium Pot").all()).isEqualTo("+sodium +pot*");
		assertThat(Typed.of("Sodium Pot").nearly()).isEqualTo("+sodium~1 +pot");
	}

	@Test
	void emptyWordsCountOnlyWhereThereAreNoOthers() {
		assertThat(Typed.of("how does the pump work").stems()).containsExactly("pump", "work");
		assertThat(Typed.of("how is it").stems()).containsExactly("how", "is", "it");
	}

	@Test
	void otherFormsOfAWordAreMarked() {
		assertThat(Highlight.of(Typed.of("absorbing"), "Glucose is absorbed & <b>used</b>."))
			.isEqualTo("Glucose is <mark>absorbed</mark> &amp; &lt;b&gt;used&lt;/b&gt;.");
	}

	@Test
	void aLongTextIsCutAroundWhatWasFound() {
		String html = Highlight.of(Typed.of("pump"), "word ".repeat(200) + "pump " + "word ".repeat(200));
		assertThat(html).startsWith("…word").contains("<mark>pump</mark>").endsWith("word…").hasSizeLessThan(240);
	}

	@Test
	void theFirstTextWithAWordFoundIsShown() {
		assertThat(Highlight.of(Typed.of("pump"), "Title", null, "The pump.")).isEqualTo("The <mark>pump</mark>.");
		assertThat(Highlight.of(Typed.of("pump"), "Title", null, "Text")).isEqualTo("Title");
		assertThat(Highlight.of(Typed.of("pump"), null, " ")).isNull();
	}

}
