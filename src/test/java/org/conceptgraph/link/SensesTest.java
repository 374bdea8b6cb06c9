package org.conceptgraph.link;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that several subjects use, each for something of its own.
 */
class SensesTest {

	private static final Lexicon HOMONYMS = vocabulary(
			"""
					biology | biology | The study of living things |
					cell-biology | cell | The smallest living unit of an organism, with a membrane and a cytoplasm | biology
					membrane | plasma membrane | The boundary of a living cell | biology
					electrochemistry | electrochemistry | The study of electricity and chemical change |
					cell-battery | cell | A device with two electrodes in an electrolyte that gives an electric current | electrochemistry
					anode | anode | The electrode where oxidation happens | electrochemistry
					criminal-justice | criminal justice | Police, courts and prisons |
					cell-prison | cell | A locked room in a prison where an inmate is held | criminal-justice
					charge-electric | charge | The property of matter, positive or negative, by which electrons and protons attract | electrostatics
					electrostatics | electrostatics | Forces between bodies at rest that carry electricity |
					charge-criminal | charge | A formal accusation before a court that a defendant committed a crime | criminal-justice
					field-electric | field | The force on a unit of electricity at each point of space | electrostatics
					field-study | field | A branch of learning and research, such as a science taught at a university | scholarship
					scholarship | scholarship | The work of scholars |
					power-physics | power | The rate at which energy is transferred, in watts | mechanics
					mechanics | mechanics | Motion, forces, work and energy |
					power-politics | power | The ability of a government or a ruler to make citizens obey | politics
					politics | politics | How a state is governed |
					depression-economics | depression | A long fall of output and employment in an economy | economics
					economics | economics | How scarce goods are produced and shared |
					depression-psychology | depression | A disorder of mood: sadness, loss of interest, disturbed sleep | psychology
					psychology | psychology | The study of mind and behaviour |
					depression-geography | depression | A hollow of the land that lies lower than its surroundings | geography
					geography | geography | The study of the earth's surface |
					solution-chemistry | solution | A homogeneous mixture of a solute in a solvent | chemistry
					chemistry | chemistry | The study of substances |
					solution-mathematics | solution | A value of the unknown for which an equation holds | algebra
					algebra | algebra | Equations and their unknowns |
					""");

	private static Lexicon vocabulary(String lines) {
		List<Vocabulary.Entry> entries = new ArrayList<>();
		lines.lines().forEach((line) -> {
			String[] parts = line.split("\\|");
			String broader = (parts.length > 3) ? parts[3].strip() : "";
			entries.add(new Vocabulary.Entry(parts[0].strip(), parts[1].strip(), List.of(), parts[2].strip(),
					broader.isEmpty() ? List.of() : List.of(broader), false, null));
		});
		return Lexicon.of(List.of(new Vocabulary("homonyms", entries, List.of())), List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cell-biology          | Every cell is enclosed by a plasma membrane that lets some substances through.
			cell-biology          | An organism grows when a cell divides and its cytoplasm is shared out.
			cell-battery          | The cell delivers a current as long as the anode is being used up.
			cell-battery          | Two electrodes dipped into an electrolyte make a simple cell.
			cell-prison           | The inmate spent the night in a cell of the county prison.
			charge-electric       | Electrons carry a negative charge and protons a positive one.
			charge-criminal       | The defendant denied the charge when he stood before the court.
			field-electric        | In electrostatics the field points away from a positive body.
			field-study           | Sociology became a field of research of its own at the university.
			power-physics         | The motor transfers energy fast: its power is ninety watts.
			power-politics        | A ruler who loses the trust of citizens loses power over the government.
			depression-economics  | In the depression, output fell by a third and employment collapsed.
			depression-psychology | Sadness, poor sleep and loss of interest are signs of depression.
			depression-geography  | Rain water gathers in a depression of the land and forms a lake.
			solution-chemistry    | Stir the solute into the solvent until the solution is clear.
			solution-mathematics  | The equation has one solution, since the unknown appears once.
			""")
	void aNameMeansWhatItsPageSupports(String concept, String text) {
		assertThat(meanings(text)).contains(concept)
			.filteredOn((id) -> id.startsWith(concept.substring(0, concept.indexOf('-') + 1)))
			.containsExactly(concept);
	}

	@ParameterizedTest
	@CsvSource({ "A cell.", "There was no charge at all.", "She waited for an hour in the field." })
	void aNameThatItsPageDoesNotSupportMeansNobody(String text) {
		assertThat(meanings(text)).isEmpty();
	}

	@Test
	void theSameNameMeansOneThingThroughoutAPage() {
		Text text = new Text(
				List.of(new Passage(Field.TITLE, "What is a cell?", List.of()),
						new Passage(Field.ANSWER, "Electrodes in an electrolyte give an electric current.", List.of())),
				List.of());
		assertThat(new Linker(HOMONYMS).link(text)).extracting((link) -> link.concept().id())
			.containsExactly("cell-battery");
	}

	private static List<String> meanings(String text) {
		return new Linker(HOMONYMS).link(new Text(List.of(new Passage(Field.ANSWER, text, List.of())), List.of()))
			.stream()
			.map((link) -> link.concept().id())
			.toList();
	}

}
