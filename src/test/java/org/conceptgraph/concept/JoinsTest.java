package org.conceptgraph.concept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.conceptgraph.concept.alias.StatedAliases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two tables of names, over all subjects: which are one idea, and which are not.
 */
class JoinsTest {

	private record Row(String kind, String one, String other, String sentence) {

		@Override
		public String toString() {
			return this.kind + ": " + this.one + " | " + this.other;
		}

	}

	@ParameterizedTest
	@MethodSource
	void namesOfOneIdeaAreOneConcept(Row row) {
		Lexicon lexicon = lexicon(row);
		assertThat(lexicon.named(row.one())).hasSize(1).isEqualTo(lexicon.named(row.other()));
	}

	@ParameterizedTest
	@MethodSource
	void namesOfTwoIdeasAreTwoConcepts(Row row) {
		Lexicon lexicon = lexicon(row);
		assertThat(lexicon.concepts()).hasSize(2);
		assertThat(lexicon.named(row.one())).hasSize(1).doesNotContainAnyElementsOf(lexicon.named(row.other()));
	}

	static Stream<Row> namesOfOneIdeaAreOneConcept() {
		return rows("names-that-join.txt");
	}

	static Stream<Row> namesOfTwoIdeasAreTwoConcepts() {
		return rows("names-that-stay-apart.txt");
	}

	private static Lexicon lexicon(Row row) {
		List<String> both = List.of(row.one(), row.other());
		return Lexicon.of(List.of(),
				List.of(new PageNames("1", List.of(row.one()), StatedAliases.in(row.sentence(), both)),
						new PageNames("2", List.of(row.other()), List.of())));
	}

	private static Stream<Row> rows(String file) {
		try (InputStream in = JoinsTest.class.getResourceAsStream(file)) {
			assertThat(in).isNotNull();
			List<Row> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map(JoinsTest::row)
				.toList();
			assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(150);
			return rows.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Row row(String line) {
		String[] cells = line.split("\\s*\\|\\s*", 4);
		return new Row(cells[0], cells[1], cells[2], (cells.length > 3) ? cells[3] : "");
	}

}
