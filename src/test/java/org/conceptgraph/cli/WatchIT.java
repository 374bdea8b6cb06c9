package org.conceptgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that follows its folder has in the graph what the folder holds.
 */
@Tag("own-database")
class WatchIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Path TARGET = Path.of("target/graph-test/watch-" + UUID.randomUUID());

	private static final Path FOLDER = TARGET.resolve("pages");

	private static final String PAGE = """
			---
			id: %d
			url: /learn/chemistry/questions/page-%d
			question: What is %s?
			seo:
			  page_keywords: %s
			answer: A word on %s and on salt water.
			---
			""";

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext server;

	@BeforeAll
	static void start() throws Exception {
		Files.createDirectories(FOLDER);
		write("acid.md", 1, "an acid", "acid");
		server = new SpringApplicationBuilder(ConceptGraph.class).run("--server.port=0",
				"--concept-graph.embedded.directory=" + TARGET.resolve("data"),
				"--concept-graph.import.paths=" + FOLDER, "--concept-graph.import.watch=true");
		await("question:1", "acid");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aPageThatIsWrittenOrChangedIsInTheGraph() throws Exception {
		write("base.md", 2, "a base", "base");
		await("question:2", "base");

		write("base.md", 2, "a base", "alkali");
		await("question:2", "alkali");
	}

	@Test
	void aPageThatIsMovedIntoANewFolderIsInTheGraph() throws Exception {
		Path elsewhere = Files.writeString(TARGET.resolve("elsewhere.md"), page(3, "an ion", "ion"));
		Path inside = Files.createDirectories(FOLDER.resolve("deep/er"));

		Files.move(elsewhere, inside.resolve("ion.md"), StandardCopyOption.ATOMIC_MOVE);

		await("question:3", "ion");
		write("deep/er/ion.md", 3, "an ion", "cation");
		await("question:3", "cation");
	}

	@Test
	void aVocabularyThatIsChangedLinksThePagesThatNameWhatIsNew() throws Exception {
		write("brine.md", 4, "brine", "brine");
		await("question:4", "brine");

		Files.writeString(FOLDER.resolve("terms.yaml"),
				"concepts: [{id: sea-water, label: sea water, aliases: [salt water]}]");

		await("question:4", "sea-water");
	}

	@Test
	void aPageThatIsBrokenStaysAsItWasUntilItIsMended() throws Exception {
		write("gas.md", 5, "a gas", "gas");
		await("question:5", "gas");

		Files.writeString(FOLDER.resolve("gas.md"), "half of a pa");
		write("other.md", 6, "a solid", "solid");
		await("question:6", "solid");
		assertThat(isAbout("question:5", "gas")).isTrue();

		write("gas.md", 5, "a gas", "vapour");
		await("question:5", "vapor");
	}

	private static void write(String file, int id, String what, String keyword) throws IOException {
		Files.writeString(FOLDER.resolve(file), page(id, what, keyword));
	}

	private static String page(int id, String what, String keyword) {
		return PAGE.formatted(id, id, what, keyword, keyword);
	}

	private static void await(String question, String slug) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isAbout(question, slug)) {
			assertThat(System.nanoTime()).as("%s is about %s", question, slug).isLessThan(end);
			Thread.sleep(50);
		}
	}

	private static boolean isAbout(String question, String slug) {
		return !server.getBean(Database.class)
			.read("MATCH (:Question {id: $id})-[:ABOUT]->(c:Concept {slug: $slug}) RETURN c.id AS id",
					Map.of("id", question, "slug", slug), (row) -> row)
			.isEmpty();
	}

}
