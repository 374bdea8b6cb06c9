package org.conceptgraph.link.find;

import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.LexiconChange;
import org.conceptgraph.concept.PageNames;
import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.link.Link;
import org.conceptgraph.link.Linker;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Text;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ChangedNamesTest {

	private static final List<String> NAMES = List.of("co-transport", "cotransport", "co transport", "embryo",
			"embryos", "embryonic stem cell", "stem cell", "cell", "ATP", "atp", "AIDS", "aids", "Na+", "sodium ion",
			"sodium ions", "2,4-dinitrophenol", "β-oxidation", "beta oxidation", "mitosis", "transport",
			"adenosine triphosphate");

	private static final List<String> SENTENCES = List.of("Embryonic stem (ES) cells divide by mitosis; ES cells live.",
			"Mitotic cells need co-transport of Na+.",
			"Cotransport of sodium ions spends ATP (adenosine triphosphate).",
			"AIDS is no aid, and 2,4-dinitrophenol none to β-oxidation.", "A beta-oxidation, an atp.", "Nothing.");

	private static final List<String> VOCABULARIES = List.of("concepts: []",
			"concepts: [{id: cell, label: cell, definition: A living unit.}, {id: stem, label: stem cell, broader: [cell]}]",
			"concepts: [{id: cell, label: cell}, {id: prison, label: prison cell, aliases: [cell], definition: Stem and live.}]",
			"concepts: [{id: atp, label: ATP, aliases: [adenosine triphosphate, co-transport]}]");

	@Provide
	Arbitrary<Lexicon> lexicons() {
		Arbitrary<List<String>> keywords = Arbitraries.of(NAMES).list().ofMaxSize(5);
		Arbitrary<StatedAlias> stated = Arbitraries.of(new StatedAlias("adenosine triphosphate", "ATP"),
				new StatedAlias("stem cell", "ES"), new StatedAlias("sodium ion", "Na+"));
		Arbitrary<PageNames> page = Combinators.combine(keywords, stated.list().ofMaxSize(1))
			.as((names, aliases) -> new PageNames("page", names, aliases));
		return Combinators.combine(page.list().ofMaxSize(3), Arbitraries.of(VOCABULARIES))
			.as((pages, vocabulary) -> Lexicon.of(List.of(read(vocabulary)), pages));
	}

	private static Vocabulary read(String yaml) {
		return VocabularyReader.read("v.yaml", yaml.getBytes(UTF_8));
	}

	@Provide
	Arbitrary<Text> texts() {
		return Combinators
			.combine(Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(3),
					Arbitraries.of(NAMES).list().ofMaxSize(2))
			.as((sentences, keywords) -> new Text(
					List.of(new Passage(Field.ANSWER, String.join(" ", sentences), List.of())), keywords));
	}

	@Property(tries = 2000)
	void aTextThatIsLinkedDifferentlyHasTheMarksOfAChangedName(@ForAll("lexicons") Lexicon before,
			@ForAll("lexicons") Lexicon after, @ForAll("texts") Text text) {
		List<Link> earlier = new Linker(before).link(text);
		List<Link> later = new Linker(after).link(text);
		if (!earlier.equals(later)) {
			Set<String> marks = WordMarks.of(text);
			assertThat(ChangedNames.of(LexiconChange.between(before, after)))
				.anyMatch((name) -> marks.containsAll(WordMarks.of(name)));
		}
	}

	@Test
	void whatBothHaveIsNotChanged() {
		Lexicon before = Lexicon.of(List.of(), List.of(new PageNames("1", List.of("mitosis", "cell"), List.of())));
		Lexicon after = Lexicon.of(List.of(), List.of(new PageNames("1", List.of("mitosis", "embryo"), List.of())));

		assertThat(ChangedNames.of(LexiconChange.between(before, after))).contains("cell", "embryo", "embryonic")
			.doesNotContain("mitosis");
		assertThat(ChangedNames.of(LexiconChange.between(after, after))).isEmpty();
	}

	@Test
	void aNameWithAHyphenConcernsTextsThatWriteItAsOneWord() {
		Lexicon none = Lexicon.of(List.of(), List.of());
		Lexicon one = Lexicon.of(List.of(), List.of(new PageNames("1", List.of("co-transport"), List.of())));

		assertThat(ChangedNames.of(LexiconChange.between(none, one))).contains("cotransport");
	}

}
