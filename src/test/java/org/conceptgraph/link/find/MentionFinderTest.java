package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionFinderTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			CRE          | a Cre driver and a cre line | nothing
			CRE          | the CREs and a CRE          | CREs,CRE
			LINE         | a line of LINEs             | LINEs
			Cm           | ten cM or cm, not Cm        | Cm
			AL           | Smith et al                 | nothing
			mRNA         | an mRNA, MRNAs              | mRNA
			r2           | an R2 of r2                 | r2
			ion          | Ions and IONS               | Ions,IONS
			Photon       | a photon                    | photon
			""")
	void aSymbolIsFoundAsItIsWrittenOnly(String name, String text, String surfaces) {
		assertThat(surfaces(text, entry("1", name, null))).containsExactly(list(surfaces));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					outflow tract          | The outflow tract (OFT) grows; OFTs of mice, oft. | outflow tract,OFT,OFTs
					dopamine receptor      | a DR (dopamine receptor) or DR                    | DR,dopamine receptor,DR
					embryonic stem cell    | Embryonic stem (ES) cells: ES cell lines, an ES   | Embryonic stem (ES) cells,ES cell
					cerebellum             | Figure 2. Cb, cerebellum; a Cb                    | Cb,cerebellum,Cb
					cerebellum             | In Cb, cerebellum and brain                       | cerebellum
					outflow tract          | an outflow tract (seen) (Oxford)                  | outflow tract
					""")
	void aShortFormCountsInTheTextThatStatesIt(String name, String text, String surfaces) {
		assertThat(surfaces(text, entry("1", name, null))).containsExactly(list(surfaces));
	}

	@Test
	void aStatedShortFormComesBeforeAnotherMeaning() {
		List<Mention> found = find("The thymic epithelial cell (TEC) is a TEC.",
				entry("1", "thymic epithelial cell", null), entry("2", "TEC", null));
		assertThat(found).flatExtracting(Mention::bearers).allMatch((concept) -> concept.id().equals("1")).hasSize(3);
	}

	@Test
	void aShortFormOfTwoNamesIsOfNone() {
		assertThat(surfaces("growth hormone (GH), general hospital (GH), a GH", entry("1", "growth hormone", null),
				entry("2", "general hospital", null)))
			.containsExactly("growth hormone", "general hospital");
	}

	@Test
	void aShortFormStatedInOneFieldCountsInTheOthers() {
		MentionFinder finder = finder(entry("1", "outflow tract", null));
		assertThat(finder.find(List.of(new Passage(Field.TITLE, "What is the OFT?", List.of()),
				new Passage(Field.ANSWER, "The outflow tract (OFT).", List.of()))))
			.extracting(Mention::surface)
			.containsExactly("OFT", "outflow tract", "OFT");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			embryo     | the embryo and embryonic growth        | embryo,embryonic
			embryo     | embryonic growth                       | nothing
			mitosis    | Mitosis has a mitotic phase            | Mitosis,mitotic
			nucleus    | a nuclear envelope around the nucleus  | nuclear,nucleus
			organ      | an organ of organic matter             | organ
			locus      | a locus in a local map                 | locus
			base       | a basic base                           | base
			""")
	void anAdjectiveCountsBesideItsNoun(String name, String text, String surfaces) {
		assertThat(surfaces(text, entry("1", name, null))).containsExactly(list(surfaces));
	}

	@Test
	void theSpellingTellsTwoConceptsOfOneNormalFormApart() {
		assertThat(find("many alveoli, one alveolus", entry("1", "alveoli", null), entry("2", "alveolus", null)))
			.flatExtracting(Mention::bearers)
			.extracting((concept) -> concept.id())
			.containsExactly("1", "2");
	}

	@Test
	void theTopOfALargeHierarchyIsNotLookedFor() {
		List<Vocabulary.Entry> entries = new ArrayList<>(
				List.of(entry("cell", "cell", null), entry("t", "T cell", "cell")));
		for (int i = 0; i < 98; i++) {
			entries.add(entry("c" + i, "cell of kind x" + i, "cell"));
		}
		assertThat(surfaces("a cell, a T cell", entries.toArray(Vocabulary.Entry[]::new))).containsExactly("cell",
				"T cell");
		entries.add(entry("c98", "cell of another kind", "cell"));
		assertThat(surfaces("a cell, a T cell", entries.toArray(Vocabulary.Entry[]::new))).containsExactly("T cell");
	}

	@Property(tries = 500)
	void anyTextIsReadAndEveryPlaceLiesInIt(@ForAll String text) {
		MentionFinder finder = finder(entry("1", "Na+/K+ ATPase", null), entry("2", "a", null), entry("3", text, null));
		assertThat(finder.find(List.of(new Passage(Field.ANSWER, text, List.of()))))
			.allSatisfy((mention) -> assertThat(text.substring(mention.start(), mention.end())).isNotEmpty()
				.isEqualTo(mention.surface()));
	}

	@Property(tries = 300)
	void aNameIsFoundBetweenAnyTwoWords(@ForAll @IntRange(max = 1_000_000) int seed) {
		Random random = new Random(seed);
		List<String> names = List.of("Na+/K+ ATPase", "2,4-dinitrophenol", "β-oxidation", "5' cap", "CO₂",
				"embryonic stem cell", "Newton's first law", "co-transport", "p53", "naïve Bayes", "E. coli", "T cell");
		List<String> noise = List.of("(", ")", "the", "of", "ATP", "😀", "cell,", "a", "\n", "+", "—", "\"x\"", "ES");
		String name = names.get(random.nextInt(names.size()));
		String before = words(noise, random);
		String text = before + " zzz " + name + " zzz " + words(noise, random);
		MentionFinder finder = finder(
				names.stream().map((each) -> entry(each, each, null)).toArray(Vocabulary.Entry[]::new));
		assertThat(finder.find(List.of(new Passage(Field.ANSWER, text, List.of())))).anySatisfy((mention) -> {
			assertThat(mention.surface()).isEqualTo(name);
			assertThat(mention.start()).isEqualTo(before.length() + 5);
		});
	}

	@Property(tries = 300)
	void nothingIsFoundInWhatIsNoProse(@ForAll @IntRange(max = 1_000_000) int seed) {
		Random random = new Random(seed);
		String text = words(List.of("cell", "wall", "(CW)", "cell wall", ",", "cells"), random);
		int from = random.nextInt(text.length() + 1);
		Span hidden = new Span(from, from + 1 + random.nextInt(20));
		MentionFinder finder = finder(entry("1", "cell wall", null), entry("2", "cell", null));
		assertThat(finder.find(List.of(new Passage(Field.ANSWER, text, List.of(hidden)))))
			.noneMatch((mention) -> mention.start() < hidden.end() && mention.end() > hidden.start());
	}

	private static String words(List<String> from, Random random) {
		return Stream.generate(() -> from.get(random.nextInt(from.size())))
			.limit(random.nextInt(12))
			.reduce("", (one, other) -> one + " " + other);
	}

	private static String[] list(String surfaces) {
		return surfaces.equals("nothing") ? new String[0] : surfaces.split(",");
	}

	private static List<String> surfaces(String text, Vocabulary.Entry... entries) {
		return find(text, entries).stream().filter((mention) -> !mention.nested()).map(Mention::surface).toList();
	}

	private static List<Mention> find(String text, Vocabulary.Entry... entries) {
		return finder(entries).find(List.of(new Passage(Field.ANSWER, text, List.of())));
	}

	private static MentionFinder finder(Vocabulary.Entry... entries) {
		List<Vocabulary.Entry> named = Arrays.stream(entries).filter((entry) -> !entry.label().isBlank()).toList();
		return new MentionFinder(Lexicon.of(List.of(new Vocabulary("v", named, List.of())), List.of()));
	}

	private static Vocabulary.Entry entry(String id, String label, @Nullable String broader) {
		return new Vocabulary.Entry(id, label, List.of(), null, (broader != null) ? List.of(broader) : List.of(), false,
				null);
	}

}
