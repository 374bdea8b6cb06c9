package org.conceptgraph.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.conceptgraph.JavaProcess;
import org.conceptgraph.importer.bulk.BulkExport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the files of a bulk export load is what an import makes.
 */
@Tag("own-database")
class BulkExportIT {

	private static final Path FOLDER = Path.of("target/graph-test/bulk-" + UUID.randomUUID());

	private static final Path SAMPLES = Path.of("import");

	private static final String VERSION = "MATCH (d:Dataset) RETURN d.seed + d.revision AS version";

	@SuppressWarnings("NullAway.Init")
	private static OwnDatabase own;

	@SuppressWarnings("NullAway.Init")
	private Path out;

	@BeforeContainer
	static void start() {
		own = new OwnDatabase();
	}

	@AfterContainer
	static void stop() {
		own.close();
	}

	/** What an earlier try has read would be loaded, too. */
	@BeforeTry
	void beginAnew() {
		this.out = FOLDER.resolve("out-" + UUID.randomUUID());
	}

	@Provide
	Arbitrary<Source> sources() {
		return Source.any();
	}

	@Property(tries = 2, shrinking = ShrinkingMode.OFF)
	void loadsTheGraphThatAnImportMakes(@ForAll("sources") Source source) throws Exception {
		Path pages = source.in(FOLDER.resolve("pages"));
		List<Path> half = source.oneByOne(pages);

		BulkExport.read(this.out, 3, half.subList(0, half.size() / 2), ImportListener.NONE);
		BulkExport.read(this.out, 3, half.subList(half.size() / 2, half.size()), ImportListener.NONE);
		BulkExport.names(this.out, ImportListener.NONE);
		BulkExport.link(this.out, List.of(2, 0), 40, ImportListener.NONE);
		BulkExport.link(this.out, List.of(1), 40, ImportListener.NONE);
		BulkExport.finish(this.out, 40);

		assertLoadsWhatAnImportMakes(pages);
	}

	@Example
	void partsAreDoneByProcessesSideBySide() throws Exception {
		try (var files = Files.walk(SAMPLES)) {
			List<String> all = files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
			endWell(command("read", all.subList(0, all.size() / 2)),
					command("read", all.subList(all.size() / 2, all.size())));
		}
		endWell(command("names", List.of()));
		List<String> buckets = IntStream.range(0, 16).mapToObj(Integer::toString).toList();
		endWell(command("link", buckets.subList(0, 8)), command("link", buckets.subList(8, 16)));
		endWell(command("finish", List.of()));

		assertLoadsWhatAnImportMakes(SAMPLES);
	}

	@Example
	void aStepThatComesTooEarlySaysWhatIsMissing() throws IOException {
		assertThatIllegalArgumentException().isThrownBy(() -> BulkExport.names(this.out, ImportListener.NONE))
			.withMessageContaining("export-bulk read");
		BulkExport.read(this.out, 2, List.of(SAMPLES), ImportListener.NONE);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkExport.link(this.out, List.of(0), 40, ImportListener.NONE))
			.withMessageContaining("export-bulk names");
		BulkExport.names(this.out, ImportListener.NONE);
		BulkExport.link(this.out, List.of(0), 40, ImportListener.NONE);
		assertThatIllegalArgumentException().isThrownBy(() -> BulkExport.finish(this.out, 40))
			.withMessageContaining("[1]");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkExport.link(this.out, List.of(2), 40, ImportListener.NONE))
			.withMessageContaining("0 to 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkExport.read(this.out, 3, List.of(SAMPLES), ImportListener.NONE))
			.withMessageContaining("2 buckets");
	}

	@Example
	void aPartWhoseReadingWasKilledIsToBeReadAgain() throws Exception {
		Path page = Files.createDirectories(FOLDER.resolve("killed")).resolve("page.md");
		assertThat(new ProcessBuilder("mkfifo", page.toString()).start().waitFor()).isZero();
		List<Path> part = List.of(SAMPLES, page);
		Process waiting = command("read", part.stream().map(Path::toString).toList()).start();
		while (parts().isEmpty()) {
			Thread.sleep(10);
		}
		waiting.destroyForcibly().waitFor();

		assertThatIllegalArgumentException().isThrownBy(() -> BulkExport.names(this.out, ImportListener.NONE))
			.withMessageContaining(SAMPLES + " " + page);

		Files.delete(page);
		Files.copy(SAMPLES.resolve("pages/chemistry/what-happens-to-electrons-in-an-oxidationreduction-reaction.md"),
				page);
		BulkExport.read(this.out, 16, part, ImportListener.NONE);
		BulkExport.names(this.out, ImportListener.NONE);
	}

	@Example
	void whatIsReadLaterIsCountedAndLinkedAnew() throws Exception {
		BulkExport.read(this.out, 1, List.of(SAMPLES), ImportListener.NONE);
		BulkExport.names(this.out, ImportListener.NONE);
		BulkExport.link(this.out, List.of(0), 40, ImportListener.NONE);

		BulkExport.read(this.out, 1, List.of(Files.createDirectories(FOLDER.resolve("empty"))), ImportListener.NONE);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkExport.link(this.out, List.of(0), 40, ImportListener.NONE))
			.withMessageContaining("export-bulk names");
		BulkExport.names(this.out, ImportListener.NONE);
		assertThatIllegalArgumentException().isThrownBy(() -> BulkExport.finish(this.out, 40))
			.withMessageContaining("[0]");
	}

	private List<Path> parts() throws IOException {
		Path parts = this.out.resolve("parts");
		if (!Files.exists(parts)) {
			return List.of();
		}
		try (var files = Files.list(parts)) {
			return files.toList();
		}
	}

	private void assertLoadsWhatAnImportMakes(Path pages) throws Exception {
		List<String> imported = own.graphOf(pages);
		Path directory = FOLDER.resolve("database-" + UUID.randomUUID()).toAbsolutePath();
		BulkLoader.load(this.out, directory);
		try (OwnDatabase loaded = new OwnDatabase(directory)) {
			assertThat(WholeGraph.difference(withoutEmptyLists(imported), withoutEmptyLists(loaded.graph()))).isEmpty();
			Object version = version(loaded);
			loaded.run(false, ImportListener.NONE, pages);
			assertThat(version(loaded)).as("after an import, which finds nothing to do").isEqualTo(version);
		}
	}

	/**
	 * The bulk import makes none of an empty list; nobody who reads tells the two apart.
	 */
	private static List<String> withoutEmptyLists(List<String> graph) {
		return graph.stream().map((line) -> line.replaceAll("\\w+=\\[](, )?", "").replace(", }", "}")).toList();
	}

	private static Object version(OwnDatabase database) {
		return database.database().read(VERSION, Map.of(), (row) -> row.get("version").asString());
	}

	private ProcessBuilder command(String step, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("export-bulk", step, "--out", this.out.toString()));
		command.addAll(arguments);
		return JavaProcess.ofJar(command.toArray(String[]::new)).inheritIO();
	}

	private static void endWell(ProcessBuilder... commands) throws Exception {
		List<Process> processes = new ArrayList<>();
		for (ProcessBuilder command : commands) {
			processes.add(command.start());
		}
		for (Process process : processes) {
			assertThat(process.waitFor()).isZero();
		}
	}

}
