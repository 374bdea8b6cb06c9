package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LexiconTest {

	private static final List<String> WORDS = List.of("co-transport", "cotransport", "co transport", "ATP", "energy",
			"sodium ions", "Sodium ion", "Na+", "sodium-potassium pump", "Na+/K+ ATPase", "AIDS", "aids", "osmosis",
			"2,4-D", "2 4 D", "adenosine triphosphate", "光合", "—", "cell");

	@Test
	void keywordsThatAreOneNameAreOneConceptCalledAsMostPagesCallIt() {
		Lexicon lexicon = harvest(page("1", "Sodium Ions"), page("2", "sodium ions"), page("3", "sodium ions"),
				page("4", "sodium ion"));
		assertThat(lexicon.concepts()).hasSize(1);
		assertThat(only(lexicon, "SODIUM IONS")).isEqualTo(new Concept("sodium-ion", "sodium-ion", "sodium ions",
				List.of("sodium ion"), null, List.of(), false, false));
	}

	@Test
	void aStatedAliasJoins() {
		Lexicon lexicon = harvest(page("1", List.of(new StatedAlias("sodium-potassium pump", "Na+/K+ ATPase")),
				"sodium-potassium pump", "Na+/K+ ATPase"), page("2", "Na+/K+ ATPase"), page("3", "Na+/K+ ATPase"));
		assertThat(only(lexicon, "na+/k+ atpase").label()).isEqualTo("sodium-potassium pump");
		assertThat(only(lexicon, "na+/k+ atpase").aliases()).containsExactly("Na+/K+ ATPase");
	}

	@Test
	void aShortFormThatPagesUseAsAWordJoinsNone() {
		List<PageNames> pages = new ArrayList<>();
		pages.add(
				page("0", List.of(new StatedAlias("interstitial lung disease", "chILD")), "interstitial lung disease"));
		for (int i = 1; i < 6; i++) {
			pages.add(page("" + i, "children"));
		}
		assertThat(only(Lexicon.of(List.of(), pages), "children").label()).isEqualTo("children");
	}

	@Test
	void aNounThatNoKeywordNamesIsAConceptWhereEnoughPagesUseIt() {
		assertThat(noticedBy(3, 500).named("helium")).extracting(Concept::label).containsExactly("helium");
		assertThat(noticedBy(2, 500).named("helium")).isEmpty();
		assertThat(noticedBy(3, 499).named("helium")).isEmpty();
	}

	@Test
	void aNounOfSeveralWordsNeedsOnePage() {
		KeywordForms forms = forms(0, 500);
		forms.add(new PageNames("p", List.of(), List.of(), List.of("census bureau")));
		assertThat(only(Lexicon.of(List.of(), forms), "census bureau").label()).isEqualTo("census bureau");
	}

	@Test
	void noPageDeclaresWhatIsOnlyNoticed() {
		KeywordForms forms = forms(3, 500);
		assertThat(forms.declared(Lexicon.of(List.of(), forms))).containsOnlyKeys("gas");
	}

	@Test
	void whatAKeywordNamesIsCalledAsKeywordsCallIt() {
		KeywordForms forms = forms(3, 500);
		forms.add(page("k", "Helium"));
		assertThat(only(Lexicon.of(List.of(), forms), "helium").label()).isEqualTo("Helium");
	}

	@Test
	void aPageThatIsTakenOutNoticesNothingAnyMore() {
		KeywordForms forms = forms(3, 500);
		forms.remove(noticing("0"));
		forms.add(page("0", "gas"));
		assertThat(Lexicon.of(List.of(), forms).named("helium")).isEmpty();
	}

	@Test
	void aTextThatUsesANounMoreOrLessChangesNoLexicon() {
		KeywordForms forms = forms(6, 500);
		long before = forms.revision();
		forms.replace(noticing("0"), page("0", "gas"));
		assertThat(forms.revision()).isEqualTo(before);
		forms.replace(noticing("1"), page("1", "gas"));
		forms.replace(noticing("2"), page("2", "gas"));
		assertThat(forms.revision()).isNotEqualTo(before);
	}

	@Property(tries = 200)
	void aPageThatIsReplacedCountsAsIfItHadNeverBeenThere(@ForAll List<@IntRange(max = 18) Integer> before,
			@ForAll List<@IntRange(max = 18) Integer> after) {
		KeywordForms replaced = forms(3, 500);
		replaced.add(using(before));
		replaced.replace(using(before), using(after));
		KeywordForms added = forms(3, 500);
		added.add(using(after));
		assertThat(replaced.counts()).isEqualTo(added.counts());
	}

	/** Half of them as keywords. */
	private static PageNames using(List<Integer> words) {
		List<String> distinct = words.stream().distinct().map(WORDS::get).toList();
		int half = distinct.size() / 2;
		return new PageNames("p", distinct.subList(0, half), List.of(), distinct.subList(half, distinct.size()));
	}

	private static Lexicon noticedBy(int noticing, int pages) {
		return Lexicon.of(List.of(), forms(noticing, pages));
	}

	private static KeywordForms forms(int noticing, int pages) {
		KeywordForms forms = new KeywordForms();
		for (int i = 0; i < pages; i++) {
			forms.add((i < noticing) ? noticing("" + i) : page("" + i, "gas"));
		}
		return forms;
	}

	private static PageNames noticing(String page) {
		return new PageNames(page, List.of("gas"), List.of(), List.of("helium"));
	}

	@Test
	void anAliasOfManyJoinsNone() {
		Lexicon lexicon = harvest(page("1", List.of(new StatedAlias("growth hormone", "GH")), "growth hormone", "GH"),
				page("2", List.of(new StatedAlias("general hospital", "GH")), "general hospital"));
		assertThat(only(lexicon, "GH").label()).isEqualTo("GH");
	}

	@Test
	void aCircleOfAliasesIsOneConcept() {
		Lexicon lexicon = harvest(page("1", List.of(new StatedAlias("a one", "b two")), "a one", "b two"),
				page("2", List.of(new StatedAlias("b two", "c three")), "b two", "c three"),
				page("3", List.of(new StatedAlias("c three", "a one")), "c three", "b two"));
		assertThat(lexicon.concepts()).hasSize(1);
		assertThat(only(lexicon, "a one").label()).isEqualTo("b two");
	}

	@Test
	void aHyphenJoinsWhatABlankAloneDoesNot() {
		assertThat(harvest(page("1", "co-transport"), page("2", "cotransport"), page("3", "co transport")).concepts())
			.hasSize(1);
		assertThat(harvest(page("1", "no ise"), page("2", "noise")).concepts()).hasSize(2);
		assertThat(harvest(page("1", "1-0"), page("2", "10")).concepts()).hasSize(2);
	}

	@Test
	void curatedConceptsAreNeverJoined() {
		Vocabulary vocabulary = vocabulary("v.yaml", entry("cell-biology", "cell", List.of()),
				entry("cell-prison", "cell", List.of("jail cell")));
		Lexicon lexicon = Lexicon.of(List.of(vocabulary),
				List.of(page("1", List.of(new StatedAlias("cell", "jail cell")), "cell", "cells", "jail cells")));
		assertThat(lexicon.concepts()).extracting(Concept::id).containsExactly("cell-biology", "cell-prison");
		assertThat(lexicon.named("Cells")).extracting(Concept::id).containsExactly("cell-biology", "cell-prison");
	}

	@Test
	void aCuratedConceptTakesTheKeywordsOfItsName() {
		Vocabulary vocabulary = vocabulary("v.yaml", entry("C1", "sodium-potassium pump", List.of("Na+/K+ ATPase")));
		Lexicon lexicon = Lexicon.of(List.of(vocabulary),
				List.of(page("1", List.of(new StatedAlias("Sodium potassium pumps", "sodium pump")),
						"Sodium potassium pumps", "sodium pump")));
		assertThat(lexicon.concepts()).hasSize(1);
		assertThat(lexicon.concepts().getFirst().slug()).isEqualTo("sodium-potassium-pump");
		assertThat(lexicon.concepts().getFirst().aliases()).containsExactly("Na+/K+ ATPase", "sodium pump");
	}

	@Test
	void labelsAndDefinitionsStateNames() {
		Vocabulary vocabulary = vocabulary("v.jsonl",
				new Vocabulary.Entry("1", "citric acid cycle", List.of(),
						"(also, Krebs cycle or TCA cycle) series of reactions", List.of(), false, 1),
				entry("2", "vestibulo-ocular reflex (VOR)", List.of()),
				new Vocabulary.Entry("3", "urine", List.of(), "it also inhibits; also known as the Krebs cycle",
						List.of(), false, 3),
				new Vocabulary.Entry("4", "air sac", List.of(), "(plural = sacci aeris) part of a lung", List.of(),
						false, 4));
		Lexicon lexicon = Lexicon.of(List.of(vocabulary), List.of());
		assertThat(only(lexicon, "TCA cycle").id()).isEqualTo("1");
		assertThat(only(lexicon, "VOR").id()).isEqualTo("2");
		assertThat(only(lexicon, "vestibulo-ocular reflexes").id()).isEqualTo("2");
		assertThat(only(lexicon, "sacci aeris").id()).isEqualTo("4");
		assertThat(lexicon.named("Krebs cycle")).as("claimed by two").isEmpty();
	}

	@Test
	void clashesAndBadReferencesAreReported() {
		Vocabulary one = vocabulary("a.yaml", broader("x", "x ray", "nowhere"), broader("p", "p", "q"),
				broader("q", "q", "p"), broader("r", "r", "p"));
		Vocabulary two = vocabulary("b.yaml", broader("x", "y ray", "p"));
		Lexicon lexicon = Lexicon.of(List.of(one, two), List.of());
		assertThat(lexicon.problems()).extracting(VocabularyProblem::code)
			.containsExactly("broader-cycle", "broader-cycle", "missing-definition", "unknown-broader", "duplicate-id");
		assertThat(only(lexicon, "r").broader()).containsExactly("p");
		assertThat(only(lexicon, "p").broader()).isEmpty();
		assertThat(lexicon.problems()).isEqualTo(Lexicon.of(List.of(two, one), List.of()).problems());
	}

	@Test
	void labelsThatClashAndMissingDefinitionsAreReported() {
		Vocabulary one = vocabulary("a.yaml", entry("cell-1", "cell", List.of()),
				new Vocabulary.Entry("cell-2", "Cells", List.of(), "a room in a prison", List.of(), false, 7));
		assertThat(Lexicon.of(List.of(one), List.of()).problems())
			.extracting(VocabularyProblem::line, VocabularyProblem::code, VocabularyProblem::message)
			.containsExactly(tuple(null, "missing-definition", "1 of 2 concepts have no definition: cell"), tuple(7,
					"clashing-label", "The label of cell-2, \"Cells\", is that of cell-1, too: texts mean either"));
	}

	@Test
	void everyNameSaysWhyItIsOne() {
		Vocabulary vocabulary = vocabulary("v.yaml", new Vocabulary.Entry("1", "citric acid cycle",
				List.of("TCA cycle"), "(also, Krebs cycle) reactions", List.of(), false, 1),
				entry("2", "co-transport", List.of()));
		Lexicon lexicon = Lexicon.of(List.of(vocabulary), List.of(
				page("1", List.of(new StatedAlias("citric acid cycle", "CAC")), "citric acid cycle", "cotransport"),
				page("2", "Tumour", "tumor"), page("3", "tumor")));
		assertThat(lexicon.names()).extracting(Name::text, Name::reason)
			.containsExactlyInAnyOrder(tuple("citric acid cycle", NameReason.LABEL),
					tuple("TCA cycle", NameReason.VOCABULARY), tuple("Krebs cycle", NameReason.VOCABULARY_STATES),
					tuple("CAC", NameReason.PAGES_STATE), tuple("co-transport", NameReason.LABEL),
					tuple("cotransport", NameReason.HYPHEN), tuple("tumor", NameReason.LABEL),
					tuple("Tumour", NameReason.SPELLING));
	}

	@Test
	void whatIsTooDoubtfulToJoinIsSuggested() {
		Vocabulary vocabulary = vocabulary("v.yaml", entry("1", "growth factor", List.of("GF")),
				entry("2", "girlfriend", List.of()));
		Lexicon lexicon = Lexicon.of(List.of(vocabulary),
				List.of(page("1", List.of(new StatedAlias("growth hormone", "GH")), "growth hormone", "GH", "no ise"),
						page("2", List.of(new StatedAlias("general hospital", "GH")), "general hospital", "noise"),
						page("3", List.of(new StatedAlias("girlfriend", "GF")), "girlfriend")));
		assertThat(lexicon.suggestions()).extracting(JoinSuggestion::name, JoinSuggestion::other)
			.containsExactly(tuple("GF", "girlfriend"), tuple("GH", "general hospital"), tuple("GH", "growth hormone"),
					tuple("noise", "no ise"));
	}

	@Test
	void aChainOfAHundredThousandIsNoDanger() {
		List<Vocabulary.Entry> entries = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) {
			entries.add(broader("c" + i, "concept " + i, "c" + (i + 1) % 100_000));
		}
		assertThat(Lexicon.of(List.of(new Vocabulary("v.yaml", entries, List.of())), List.of()).problems())
			.filteredOn((problem) -> problem.code().equals("broader-cycle"))
			.hasSize(100_000);
	}

	@Test
	void veryGeneralWordsAreGeneric() {
		Lexicon lexicon = harvest(page("1", "Energy", "importance", "osmosis"));
		assertThat(lexicon.concepts()).filteredOn(Concept::generic)
			.extracting(Concept::slug)
			.containsExactly("energy", "importance");
	}

	@Property(tries = 200)
	void theOrderOfPagesAndVocabulariesChangesNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
		List<PageNames> pages = randomPages(new Random(seed), 12);
		Vocabulary one = vocabulary("a.yaml", entry("osmosis", "osmosis", List.of("cell")));
		Vocabulary two = vocabulary("b.yaml", entry("X", "Sodium ion", List.of()),
				entry("osmosis", "other", List.of()));
		Lexicon lexicon = Lexicon.of(List.of(one, two), pages);
		List<PageNames> shuffled = new ArrayList<>();
		for (PageNames page : pages) {
			List<String> keywords = new ArrayList<>(page.keywords());
			Collections.shuffle(keywords, new Random(seed + 1L));
			shuffled.add(new PageNames(page.page(), keywords, page.stated().reversed()));
		}
		Collections.shuffle(shuffled, new Random(seed));
		Lexicon other = Lexicon.of(List.of(two, one), shuffled);
		assertThat(other.concepts()).isEqualTo(lexicon.concepts());
		assertThat(other.fingerprint()).isEqualTo(lexicon.fingerprint());
		assertThat(other.problems()).isEqualTo(lexicon.problems());
		assertThat(lexicon.concepts()).extracting(Concept::slug).doesNotHaveDuplicates();
	}

	@Property(tries = 200)
	void morePagesChangeNoSlugOfAConceptThatStays(@ForAll @IntRange(max = 1_000_000) int seed) {
		List<PageNames> pages = randomPages(new Random(seed), 12).stream()
			.map((page) -> new PageNames(page.page(), page.keywords(), List.of()))
			.toList();
		Map<String, String> slugs = new HashMap<>();
		for (int n = 1; n <= pages.size(); n++) {
			for (Concept concept : harvest(pages.subList(0, n).toArray(new PageNames[0])).concepts()) {
				if (!NormalForm.key(concept.label()).startsWith("co")) {
					String key = NormalForm.key(concept.label());
					assertThat(concept.slug()).isEqualTo(slugs.computeIfAbsent(key, (any) -> concept.slug()));
				}
			}
		}
	}

	private static List<PageNames> randomPages(Random random, int count) {
		List<PageNames> pages = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String[] keywords = random.ints(4, 0, WORDS.size()).mapToObj(WORDS::get).toArray(String[]::new);
			pages.add(page("p" + i, List.of(new StatedAlias(keywords[0], keywords[1]),
					new StatedAlias(keywords[2], WORDS.get(random.nextInt(WORDS.size())))), keywords));
		}
		return pages;
	}

	private static Concept only(Lexicon lexicon, String name) {
		assertThat(lexicon.named(name)).hasSize(1);
		return lexicon.named(name).getFirst();
	}

	private static Lexicon harvest(PageNames... pages) {
		return Lexicon.of(List.of(), Arrays.asList(pages));
	}

	private static PageNames page(String page, String... keywords) {
		return page(page, List.of(), keywords);
	}

	private static PageNames page(String page, List<StatedAlias> stated, String... keywords) {
		return new PageNames(page, List.of(keywords), stated);
	}

	private static Vocabulary vocabulary(String name, Vocabulary.Entry... entries) {
		return new Vocabulary(name, List.of(entries), List.of());
	}

	private static Vocabulary.Entry entry(String id, String label, List<String> aliases) {
		return new Vocabulary.Entry(id, label, aliases, null, List.of(), false, null);
	}

	private static Vocabulary.Entry broader(String id, String label, @Nullable String broader) {
		return new Vocabulary.Entry(id, label, List.of(), null, (broader != null) ? List.of(broader) : List.of(), false,
				null);
	}

}
