package org.conceptgraph.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.conceptgraph.GraphTest;
import org.conceptgraph.TestGraph;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conceptgraph.importer.TestPages.page;

/**
 * What an import promises: the graph is a function of the pages and vocabularies in it,
 * and nothing that was good is lost.
 */
@GraphTest
class ImporterIT extends EmptyGraph {

	private static final TestPages.Builder PUMP = page(1, "What does the sodium-potassium pump do?")
		.about("sodium-potassium pump", "Na+/K+ ATPase", "ATP", "energy")
		.answering("The sodium-potassium pump (Na+/K+ ATPase) spends ATP.");

	private static final TestPages.Builder ATP = page(2, "What is ATP?").about("ATP", "glucose")
		.answering("ATP drives the sodium potassium pumps of a cell. Glucose pays for it.");

	private static final TestPages.Builder SUGAR = page(3, "How is glucose absorbed?").about("glucose", "co-transport")
		.answering("By cotransport with sodium ions.");

	@Test
	void importingAgainChangesNothing() {
		writeThreePages();
		run(this.folder);
		List<String> before = WholeGraph.in(this.database);
		String version = version();

		ImportSummary again = run(this.folder);

		assertThat(again.unchangedPages()).isEqualTo(3);
		assertThat(again.newPages() + again.changedPages()).isZero();
		assertThat(WholeGraph.in(this.database)).isEqualTo(before);
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void aFileThatSaysTheSameInOtherBytesIsUnchanged() throws IOException {
		writeThreePages();
		run(this.folder);
		String version = version();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.writeString(file, Files.readString(file) + "\n");
			}
		}

		ImportSummary again = run(this.folder);

		assertThat(again.unchangedPages()).isEqualTo(3);
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void aNewNameLinksOnlyThePagesThatHoldItsWords() {
		writeThreePages();
		run(this.folder);
		Map<String, String> before = hashes();
		this.pages.write("4.md", page(4, "What is a cell?").about("cell").answering("What lives."));

		ImportSummary summary = run(this.folder);

		assertThat(summary.written().questionsAdded()).isEqualTo(1);
		assertThat(summary.written().questionsChanged()).as("only the page on ATP names a cell").isEqualTo(1);
		Map<String, String> after = hashes();
		assertThat(after.get("question:1")).isEqualTo(before.get("question:1"));
		assertThat(after.get("question:2")).isNotEqualTo(before.get("question:2"));
	}

	private Map<String, String> hashes() {
		Map<String, String> hashes = new java.util.TreeMap<>();
		this.database.stream("MATCH (q:Question) RETURN q.id AS id, q.hash AS hash", Map.of(),
				(row) -> hashes.put(row.get("id").asString(), row.get("hash").asString()));
		return hashes;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void neitherOrderNorSplitOfImportsShows(int seed) throws IOException {
		List<Path> samples = new ArrayList<>(samplePages());
		run(this.folder);
		List<String> atOnce = WholeGraph.in(this.database);
		TestGraph.clear(this.database);

		Random random = new Random(seed);
		Collections.shuffle(samples, random);
		while (!samples.isEmpty()) {
			List<Path> some = samples.subList(0, 1 + random.nextInt(samples.size()));
			run(some.toArray(Path[]::new));
			some.clear();
		}

		assertThat(WholeGraph.in(this.database)).isEqualTo(atOnce);
	}

	@ParameterizedTest
	@ValueSource(strings = { "read", "link" })
	void anImportThatBreaksOffIsCompletedByTheNext(String stage) throws IOException {
		samplePages();
		run(this.folder);
		List<String> whole = WholeGraph.in(this.database);
		TestGraph.clear(this.database);

		assertThatThrownBy(() -> this.importer.run(request(this.folder), new BreaksOff(stage)))
			.hasMessageContaining("as if killed");
		run(this.folder);

		assertThat(WholeGraph.in(this.database)).isEqualTo(whole);
	}

	@Test
	void anImportThatBreaksOffBeforeItsEndIsEndedByTheNext() {
		this.pages.write("pump.md", PUMP);
		run(this.folder);
		this.pages.write("pump.md", PUMP.in("Medicine").at(PUMP.url()));

		assertThatThrownBy(() -> this.importer.run(request(this.folder), new BreaksOff("link")))
			.hasMessageContaining("as if killed");
		run(this.folder);

		assertThat(values("MATCH (s:Subject) RETURN s.name AS value")).containsExactly("Medicine");
	}

	@Test
	void aDefinitionThatChangesIsWrittenThoughNoLinkDoes() {
		this.pages.write("pump.md", PUMP);
		this.pages.write("concepts.yaml", "concepts: [{id: atp, label: ATP, definition: Old.}]");
		run(this.folder);

		this.pages.write("concepts.yaml", "concepts: [{id: atp, label: ATP, definition: New.}]");
		run(this.folder);

		assertThat(values("MATCH (c:Concept {id: 'concept:atp'}) RETURN c.definition AS value"))
			.containsExactly("New.");
	}

	@Test
	void aChangedPageLeavesTheOthersAsTheyWere() {
		writeThreePages();
		run(this.folder);

		this.pages.write("sugar.md", SUGAR.answering("Through carriers of the gut, by cotransport."));
		ImportSummary summary = run(this.folder);

		assertThat(summary.changedPages()).isEqualTo(1);
		assertThat(summary.written().questionsChanged()).isEqualTo(1);
		assertThat(values("MATCH (q:Question {id: 'question:3'}) RETURN q.answer AS value"))
			.containsExactly("Through carriers of the gut, by cotransport.");
	}

	@Test
	void whatAChangedPageWasAboutCountsNoMore() {
		writeThreePages();
		run(this.folder);

		this.pages.write("sugar.md", page(3, "How is glucose absorbed?").answering("By carriers."));
		run(this.folder);

		assertThat(values("MATCH (c:Concept {id: 'concept:co-transport'}) RETURN c.id AS value")).isEmpty();
		assertThat(countsThatAreWrong()).isEmpty();
	}

	@Test
	void prunedPagesTakeAlongWhatOnlyTheySaid() throws IOException {
		writeThreePages();
		run(this.folder);
		Files.delete(this.folder.resolve("pump.md"));
		List<String> without = new ArrayList<>();
		ImportSummary summary = this.importer.run(new ImportRequest(List.of(this.folder), true, false),
				ImportListener.NONE);
		without.addAll(WholeGraph.in(this.database));

		TestGraph.clear(this.database);
		run(this.folder);

		assertThat(summary.removedPages()).isEqualTo(1);
		assertThat(without).isEqualTo(WholeGraph.in(this.database));
	}

	@Test
	void aPageThatIsGoneStaysWithoutPruning() throws IOException {
		writeThreePages();
		run(this.folder);
		Files.delete(this.folder.resolve("pump.md"));

		run(this.folder);

		assertThat(values("MATCH (q:Question) RETURN q.id AS value ORDER BY value")).containsExactly("question:1",
				"question:2", "question:3");
	}

	@Test
	void aPageThatIsRejectedNowKeepsItsEarlierVersion() {
		writeThreePages();
		run(this.folder);

		this.pages.write("pump.md", PUMP.toString().replace("id: 1", "").replace("question: >-", "question: [\n"));
		Problems problems = new Problems();
		ImportSummary summary = this.importer.run(request(this.folder), problems);

		assertThat(summary.rejectedPages()).isEqualTo(1);
		assertThat(problems.codes()).contains("earlier-version-kept");
		assertThat(values("MATCH (q:Question {id: 'question:1'}) RETURN q.text AS value"))
			.containsExactly("What does the sodium-potassium pump do?");
	}

	@Test
	void severalPagesOfOneQuestionAreOneQuestionWithTheFieldsOfTheSmallestUrl() {
		this.pages.write("b.md", PUMP.in("Medicine").answering("The answer in medicine."));
		this.pages.write("a.md", PUMP);

		run(this.folder);

		assertThat(values("MATCH (q:Question) RETURN q.answer AS value"))
			.containsExactly("The sodium-potassium pump (Na+/K+ ATPase) spends ATP.");
		assertThat(values("MATCH (:Question)-[:IN_SUBJECT]->(s) RETURN s.name AS value ORDER BY value"))
			.containsExactly("Biology", "Medicine");
	}

	@Test
	void anotherQuestionWithTheSameNumberGetsAnIdOfItsOwn() {
		this.pages.write("a.md", page(7, "What is an acid?").at("/learn/a"));
		this.pages.write("b.md", page(7, "What is a base?").at("/learn/b"));
		Problems problems = new Problems();

		this.importer.run(request(this.folder), problems);

		assertThat(values("MATCH (q:Question {text: 'What is an acid?'}) RETURN q.id AS value"))
			.containsExactly("question:7");
		assertThat(values("MATCH (q:Question {text: 'What is a base?'}) RETURN q.id AS value").getFirst())
			.startsWith("question:7~");
		assertThat(problems.codes()).containsExactly("same-id");
	}

	@Test
	void aPageThatMovesToAnotherNumberLeavesNothingBehind() {
		this.pages.write("a.md", PUMP);
		run(this.folder);

		this.pages.write("a.md", new TestPages.Builder("99", PUMP.question(), PUMP.subject(), PUMP.url(),
				PUMP.keywords(), PUMP.answer(), ""));
		run(this.folder);

		assertThat(values("MATCH (q:Question) RETURN q.id AS value")).containsExactly("question:99");
		assertThat(countsThatAreWrong()).isEmpty();
	}

	@Test
	void ofTwoFilesWithOneUrlTheSmallerHashStaysWhicheverComesFirst() {
		this.pages.write("a.md", PUMP.answering("One."));
		this.pages.write("b.md", PUMP.answering("Two."));
		Problems problems = new Problems();
		this.importer.run(request(this.folder), problems);
		List<String> forwards = WholeGraph.in(this.database);

		TestGraph.clear(this.database);
		run(this.folder.resolve("b.md"), this.folder.resolve("a.md"));

		assertThat(WholeGraph.in(this.database)).isEqualTo(forwards);
		assertThat(problems.codes()).containsExactly("same-url");
	}

	@Test
	void pagesThatAreListedBeforeTheyAreThereAreFoundWhenTheyCome() {
		Path lists = this.pages.write("pump.md", PUMP.listing(List.of(ATP)));
		Path listed = this.pages.write("atp.md", ATP);
		run(lists);
		assertThat(values("MATCH (:Page)-[:LISTS]->(p:Page) WHERE p.hash IS NULL RETURN p.key AS value"))
			.containsExactly("/learn/biology/questions/what-is-atp-");

		run(listed);

		assertThat(values("""
				MATCH (:Question {id: 'question:1'})-[:PUBLISHED_AS]->()-[:LISTS]->()<-[:PUBLISHED_AS]-(q)
				RETURN q.id AS value""")).containsExactly("question:2");
	}

	@Test
	void aKeywordOfOnePageIsFoundInTheTextOfAnother() {
		writeThreePages();
		run(this.folder);

		assertThat(values("""
				MATCH (:Question {id: 'question:2'})-[:ABOUT]->(c) RETURN c.id AS value"""))
			.contains("concept:sodium-potassium-pump");
	}

	@Test
	void anAliasThatAVocabularyGainsLinksThePagesThatSayIt() {
		writeThreePages();
		this.pages.write("concepts.yaml", """
				concepts:
				  - id: cell
				    label: cell
				""");
		run(this.folder);
		this.pages.write("concepts.yaml", """
				concepts:
				  - id: cell
				    label: cell
				  - id: carrier
				    label: carrier
				    aliases: [cotransport]
				""");

		run(this.folder);

		assertThat(values("MATCH (:Question {id: 'question:3'})-[:ABOUT]->(c) RETURN c.id AS value"))
			.contains("concept:carrier");
	}

	@Test
	void aDryRunTellsWhatWouldChangeAndChangesNothing() {
		this.pages.write("pump.md", PUMP);
		run(this.folder);
		List<String> before = WholeGraph.in(this.database);
		this.pages.write("atp.md", ATP);

		ImportSummary summary = this.importer.run(new ImportRequest(List.of(this.folder), true, true),
				ImportListener.NONE);

		assertThat(summary.newPages()).isEqualTo(1);
		assertThat(summary.unchangedPages()).isEqualTo(1);
		assertThat(summary.conceptsAdded()).isEqualTo(1);
		assertThat(WholeGraph.in(this.database)).isEqualTo(before);
	}

	@Test
	void anArchiveHoldsTheSameAsItsFolder() throws IOException {
		writeThreePages();
		run(this.folder);
		List<String> fromFolder = WholeGraph.in(this.database);
		TestGraph.clear(this.database);

		run(zip(this.folder));

		assertThat(WholeGraph.in(this.database)).isEqualTo(fromFolder);
	}

	@Test
	void aSecondImportWaitsForTheFirst() {
		writeThreePages();
		CompletableFuture<ImportSummary> one = CompletableFuture.supplyAsync(() -> run(this.folder));
		CompletableFuture<ImportSummary> two = CompletableFuture.supplyAsync(() -> run(this.folder));

		assertThat(one.join().newPages() + two.join().newPages()).isEqualTo(3);
		assertThat(countsThatAreWrong()).isEmpty();
	}

	private void writeThreePages() {
		this.pages.write("pump.md", PUMP);
		this.pages.write("atp.md", ATP);
		this.pages.write("sugar.md", SUGAR);
	}

	/** Some of the sample pages, with what makes order matter if it could. */
	private List<Path> samplePages() throws IOException {
		List<Path> written = new ArrayList<>();
		try (Stream<Path> biology = Files.list(Path.of("import/pages/biology"));
				Stream<Path> medicine = Files.list(Path.of("import/pages/medicine"))) {
			for (Path file : Stream.concat(biology.sorted().limit(12), medicine.sorted()).toList()) {
				written
					.add(this.pages.write(Path.of("import/pages").relativize(file).toString(), Files.readString(file)));
			}
		}
		written.add(this.pages.write("twice-1.md", page(7, "What is an acid?").at("/z")));
		written.add(this.pages.write("twice-2.md", page(7, "What is a base?").at("/y")));
		written.add(this.pages.write("concepts.yaml", Files.readString(Path.of("import/concepts.yaml"))));
		return written;
	}

	private static Path zip(Path folder) throws IOException {
		Path archive = Files.createTempFile("pages", ".zip");
		try (OutputStream file = Files.newOutputStream(archive);
				ZipOutputStream zip = new ZipOutputStream(file);
				Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(folder.relativize(path).toString()));
				zip.write(Files.readAllBytes(path));
			}
		}
		return archive;
	}

	private ImportSummary run(Path... paths) {
		return this.importer.run(request(paths), ImportListener.NONE);
	}

	private static ImportRequest request(Path... paths) {
		return new ImportRequest(List.of(paths), false, false);
	}

	private List<String> values(String cypher) {
		return this.database.read(cypher, Map.of(), (row) -> row.get("value").asString());
	}

	private String version() {
		return values("MATCH (d:Dataset) RETURN d.seed + '-' + d.revision AS value").getFirst();
	}

	private List<String> countsThatAreWrong() {
		return values("""
				MATCH (c:Concept)
				WHERE c.questionCount <> COUNT { (c)<-[:ABOUT]-() }
				RETURN c.id AS value
				UNION
				MATCH (c:Concept)-[u:USED_IN]->(s)
				WHERE u.questionCount <> COUNT { (c)<-[:ABOUT]-()-[:IN_SUBJECT]->(s) }
				RETURN c.id + ' in ' + s.id AS value
				UNION
				MATCH (s:Subject)
				WHERE s.questionCount <> COUNT { (s)<-[:IN_SUBJECT]-() }
				RETURN s.id AS value
				""");
	}

	/**
	 * Remembers problems.
	 */
	private static class Problems implements ImportListener {

		private final List<Problem> all = new ArrayList<>();

		@Override
		public void problem(Problem problem) {
			this.all.add(problem);
		}

		@Override
		public void progress(String stage, long done, long total) {
		}

		List<String> codes() {
			return this.all.stream().map(Problem::code).toList();
		}

	}

	/**
	 * Stops an import in the middle of a stage.
	 */
	private record BreaksOff(String stage) implements ImportListener {

		@Override
		public void problem(Problem problem) {
		}

		@Override
		public void progress(String reached, long done, long total) {
			if (reached.equals(this.stage)) {
				throw new IllegalStateException("as if killed");
			}
		}

	}

}
