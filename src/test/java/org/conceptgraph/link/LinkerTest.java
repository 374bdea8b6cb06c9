package org.conceptgraph.link;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.PageNames;
import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Span;
import org.conceptgraph.link.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class LinkerTest {

	private static final String PUMP_QUESTION = "What is the role of the sodium-potassium pump in creating a "
			+ "concentration gradient?";

	private static final String PUMP_ANSWER = """
			The sodium-potassium pump (Na+/K+ ATPase) plays a crucial role in creating and maintaining a concentration \
			gradient of sodium ions (Na+) across the plasma membrane of epithelial cells, particularly in the small intestine.

			1. **Active Transport Mechanism**: The sodium-potassium pump actively transports sodium ions out of the cell \
			and potassium ions (K+) into the cell. This process requires energy in the form of ATP, making it an active \
			transport mechanism.

			2. **Co-Transport**: the sodium-potassium pump drives secondary active transport and nutrient absorption.
			""";

	private static final List<String> PUMP_KEYWORDS = List.of("sodium-potassium pump", "Na+/K+ ATPase",
			"concentration gradient", "active transport", "sodium ions", "potassium ions", "energy", "ATP",
			"epithelial cells", "small intestine", "nutrient absorption", "co-transport", "secondary active transport");

	@Test
	void aQuestionAboutThePumpIsAboutThePumpFirstAndAboutEnergyLast() {
		List<StatedAlias> stated = List.of(new StatedAlias("sodium-potassium pump", "Na+/K+ ATPase"));
		Lexicon lexicon = Lexicon.of(List.of(), List.of(new PageNames("1", PUMP_KEYWORDS, stated)));
		List<Link> links = new Linker(lexicon).link(new Text(List.of(passage(Field.TITLE, PUMP_QUESTION),
				passage(Field.QUESTION, PUMP_QUESTION), passage(Field.ANSWER, PUMP_ANSWER)), PUMP_KEYWORDS));
		assertThat(links).hasSize(12);
		assertThat(links.getFirst().concept().slug()).isEqualTo("sodium-potassium-pump");
		assertThat(links.get(1).concept().slug()).isEqualTo("concentration-gradient");
		assertThat(links.getLast().concept().slug()).isEqualTo("energy");
		assertThat(links).allMatch((link) -> link.score() > 0 && link.score() < 1);
		assertThat(links.getFirst().evidence().getFirst().field()).isEqualTo(Field.TITLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			sodium-potassium pump | Sodium potassium pumps move ions.     | Sodium potassium pumps
			Na+/K+ ATPase         | the Na⁺/K⁺-ATPase acts                | Na⁺/K⁺-ATPase
			2,4-dinitrophenol     | add 2,4-dinitrophenol.                | 2,4-dinitrophenol
			β-oxidation           | by beta oxidation                     | beta oxidation
			5' cap                | its 5′ cap.                           | 5′ cap
			K+                    | K+ leaves                             | K+
			co-transport          | by cotransport.                       | cotransport
			cotransport           | by co-transport.                      | co-transport
			AIDS                  | he has AIDS.                          | AIDS
			E. coli               | in E. coli cells                      | E. coli
			Newton                | Newton's laws                         | Newton
			photosynthesis        | photo­synthesis                       | photo­synthesis
			active transport      | **Active** transport                  | Active** transport
			cell wall             | the cell\u00A0wall                    | cell\u00A0wall
			""")
	void namesAreFound(String name, String text, String surface) {
		assertThat(mentions(name, text)).extracting(Evidence::surface).containsExactly(surface);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			ATP              | The ATPase works.
			active transport | Passive transport is no active. Transport costs.
			AIDS             | it aids digestion and hearing aids
			IT               | it is
			K+               | K is a letter
			cell wall        | the cell, wall
			cell wall        | "a cell\n\nwall"
			cell wall        | "the cell | wall"
			cell wall        | the cell: wall
			cell wall        | the cell – wall
			sodium ion       | potassium ions
			24               | the 24 hours of 2-4
			the              | the end
			C                | C is a letter
			organ            | an organism
			""")
	void whatIsAnotherThingIsNotFound(String name, String text) {
		assertThat(mentions(name, text)).isEmpty();
	}

	@Test
	void aNameInsideALongerOneIsNested() {
		Lexicon lexicon = harvest("sodium ion channel", "sodium ion", "ion channel", "sodium ion gradient");
		assertThat(link(lexicon, "a sodium ion channel")).flatExtracting(Link::evidence)
			.extracting(Evidence::surface, Evidence::nested)
			.containsExactlyInAnyOrder(tuple("sodium ion channel", false), tuple("sodium ion", true),
					tuple("ion channel", true));
	}

	@Test
	void namesThatOverlapInPartAreBothFound() {
		Lexicon lexicon = harvest("sodium ion", "ion channel");
		assertThat(link(lexicon, "a sodium ion channel")).flatExtracting(Link::evidence)
			.extracting(Evidence::nested)
			.containsExactly(false, false);
	}

	@Test
	void offsetsCountCodePoints() {
		String text = "𝒳😀 mitosis 🧬, then mitoses";
		assertThat(mentions("mitosis", text)).extracting(Evidence::start, Evidence::end)
			.containsExactly(tuple(3, 10), tuple(19, 26));
		assertThat(mentions("mitosis", text)).allSatisfy((evidence) -> {
			int start = text.offsetByCodePoints(0, Objects.requireNonNull(evidence.start()));
			assertThat(text.startsWith(evidence.surface(), start)).isTrue();
		});
	}

	@Test
	void noNameIsReadInOrAcrossWhatIsNoProse() {
		String text = "cell `wall cell wall` wall, cell wall";
		Passage passage = new Passage(Field.ANSWER, text, List.of(new Span(5, 21)));
		List<Link> links = new Linker(harvest("cell wall")).link(new Text(List.of(passage), List.of()));
		assertThat(links).flatExtracting(Link::evidence).extracting(Evidence::start).containsExactly(28);
	}

	@Test
	void anAmbiguousNameMeansWhatItsNeighboursSay() {
		Lexicon lexicon = Lexicon.of(List.of(new Vocabulary("v",
				List.of(entry("cell-biology", "cell", "biology"), entry("cell-battery", "cell", "electrochemistry"),
						entry("biology", "biology", null), entry("electrochemistry", "electrochemistry", null)),
				List.of())), List.of());
		assertThat(link(lexicon, "In electrochemistry, a cell has electrodes."))
			.extracting((link) -> link.concept().id())
			.containsExactlyInAnyOrder("electrochemistry", "cell-battery");
		assertThat(link(lexicon, "A cell.")).isEmpty();
	}

	@Test
	void aScoreIsTheSumOfItsReasons() {
		Lexicon lexicon = harvest("sodium ion", "sodium ion channel", "ion", "photosynthesis");
		assertThat(link(lexicon, "A sodium ion channel is not photosynthesis; an ion is not either.")).hasSize(4)
			.allSatisfy((link) -> {
				int points = link.contributions().stream().mapToInt(Contribution::points).sum();
				assertThat(link.score()).isCloseTo(1 / (1 + Math.exp(-points / 100.0)), within(0.0001));
				assertThat(link.contributions()).extracting(Contribution::reason).contains(Reason.FOUND);
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			phylogenetic tree | evolutionary events took
			trade deficit     | produced statistically
			photosynthesis    | produced
			osmosis           | energy
			""")
	void aTermOutweighsWordsThatArePutTogetherByChance(String term, String noise) {
		List<Link> links = link(harvest(noise, term), "Here " + noise + " and " + term + " are named.");
		assertThat(links.getFirst().concept().label()).isEqualTo(term);
	}

	@Test
	void aKeywordAloneIsEvidence() {
		List<Link> links = new Linker(harvest("osmosis")).link(new Text(List.of(), List.of("Osmosis", "unheard of")));
		assertThat(links).hasSize(1);
		assertThat(links.getFirst().evidence())
			.containsExactly(new Evidence(Field.KEYWORD, Method.DECLARED, "Osmosis", null, null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\uD83D", "a\uDE00b cell", "----", "((((", "\u0000\u0000" })
	void oddTextsAreRead(String text) {
		assertThat(link(harvest("cell"), text)).hasSizeLessThan(2);
	}

	@Test
	void aLongTextOfOneRepeatedNameIsReadOnce() {
		Lexicon lexicon = harvest("a-a-a-a-a-a b", "co-co-co", "co co");
		assertThat(link(lexicon, "a-a-a-a-co-".repeat(50_000))).hasSizeLessThan(3);
	}

	private static List<Evidence> mentions(String name, String text) {
		return link(harvest(name), text).stream().flatMap((link) -> link.evidence().stream()).toList();
	}

	private static List<Link> link(Lexicon lexicon, String text) {
		return new Linker(lexicon).link(new Text(List.of(passage(Field.ANSWER, text)), List.of()));
	}

	private static Passage passage(Field field, String text) {
		return new Passage(field, text, List.of());
	}

	private static Lexicon harvest(String... names) {
		return Lexicon.of(List.of(),
				Stream.of(names).map((name) -> new PageNames(name, List.of(name), List.of())).toList());
	}

	private static Vocabulary.Entry entry(String id, String label, @Nullable String broader) {
		return new Vocabulary.Entry(id, label, List.of(), null, (broader != null) ? List.of(broader) : List.of(), false,
				null);
	}

}
