package org.conceptgraph.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.conceptgraph.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conceptgraph.importer.TestPages.page;

/**
 * Five hundred pages about gas, which all list it among their keywords; none lists
 * helium.
 */
@GraphTest
class NounsOfManyPagesIT extends EmptyGraph {

	private static final int PAGES = 500;

	@BeforeEach
	void fiveHundredPagesOfWhichThreeTellOfHelium() {
		for (int i = 1; i <= PAGES; i++) {
			write(i, (i <= 3) ? "This gas is mostly helium." : "It is a gas.");
		}
		run();
	}

	@Test
	void aNounIsAConceptAsLongAsThreePagesUseIt() {
		assertThat(aboutHelium()).containsExactly("question:1", "question:2", "question:3");

		write(3, "It is a gas.");
		run();
		assertThat(aboutHelium()).isEmpty();

		write(4, "The gas of the sun is helium.");
		run();
		assertThat(aboutHelium()).containsExactly("question:1", "question:2", "question:4");
	}

	@Test
	void itGoesWithThePageThatMakesFiveHundred() throws IOException {
		Files.delete(this.folder.resolve(PAGES + ".md"));
		run();
		assertThat(aboutHelium()).isEmpty();
	}

	@Test
	void aPageThatAnEarlierVersionReadIsReadAgain() {
		this.database.write(
				(transaction) -> transaction.run("MATCH (p:Page) SET p.fileHash = '1-' + p.hash, p.harvest = ['gas']")
					.consume());
		run();
		assertThat(aboutHelium()).containsExactly("question:1", "question:2", "question:3");
		assertThat(this.database.read("MATCH (p:Page) WHERE '\thelium' IN p.harvest RETURN p.key AS key", Map.of(),
				(row) -> row.get("key").asString()))
			.hasSize(3);
	}

	private void write(int number, String answer) {
		this.pages.write(number + ".md",
				page(number, "Which gas is number " + number + "?").about("gas").answering(answer));
	}

	private void run() {
		this.importer.run(new ImportRequest(List.of(this.folder), true, false), ImportListener.NONE);
	}

	private List<String> aboutHelium() {
		return this.database.read(
				"MATCH (q:Question)-[:ABOUT]->(:Concept {slug: 'helium'}) RETURN q.id AS id ORDER BY id", Map.of(),
				(row) -> row.get("id").asString());
	}

}
