package org.conceptgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * The embedded database that benchmarks read: made once for each size, and kept.
 *
 * @param directory for {@code concept-graph.embedded.directory}
 * @param source what it holds
 */
record BenchGraph(Path directory, Source source) {

	/** Counts up whenever a graph would come out differently. */
	private static final String VERSION = "3";

	/**
	 * Makes the graph of {@code -Dbench.questions} (30,000), where it is not there yet,
	 * below {@code -Dbench.directory} (target/bench).
	 */
	static BenchGraph open() {
		int questions = Integer.getInteger("bench.questions", 30_000);
		Path directory = Path.of(System.getProperty("bench.directory", "target/bench"))
			.resolve("graph-" + questions + "-" + VERSION)
			.toAbsolutePath();
		BenchGraph graph = new BenchGraph(directory, Source.of(questions));
		try {
			Path done = directory.resolve("done");
			if (!Files.exists(done)) {
				graph.make();
				Files.createFile(done);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return graph;
	}

	private void make() throws IOException {
		long begin = System.nanoTime();
		Files.createDirectories(this.directory);
		Path settings = Files.writeString(this.directory.resolve("neo4j.conf"), """
				server.fleet_discovery.enabled=false
				dbms.fleet_manager.enabled=false
				dbms.usage_report.enabled=false
				""");
		Path filled = this.directory.resolve("filled");
		if (!Files.exists(filled)) {
			fill();
			Files.createFile(filled);
			System.out.printf("filled after %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
		}
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(this.directory)
			.loadPropertiesFromFile(settings)
			.setConfig(GraphDatabaseSettings.pagecache_memory, pageCache() * 1024 * 1024)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
			.build();
		try {
			index(service.database("neo4j"));
			System.out.printf("indexed after %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
		}
		finally {
			service.shutdown();
		}
	}

	/** By Neo4j's bulk import, which fills a database from files. */
	private void fill() throws IOException {
		Path files = Files.createDirectories(this.directory.resolve("import-files"));
		Path written = files.resolve("written");
		if (!Files.exists(written)) {
			Files.write(written, new GraphFiles(this.source, files).write());
			System.out.println("files written");
		}
		List<String> arguments = new ArrayList<>(Files.readAllLines(written));
		arguments.addAll(List.of("--overwrite-destination", "--max-off-heap-memory=" + pageCache() + "M",
				"--report-file=" + files.resolve("report"), "neo4j"));
		int exitCode = new CommandLine(new ImportCommand.Full(new ExecutionContext(this.directory, this.directory)))
			.execute(arguments.toArray(String[]::new));
		if (exitCode != 0) {
			throw new IOException("The bulk import ended with exit code " + exitCode);
		}
		FileSystemUtils.deleteRecursively(files);
	}

	/** Those of graph-schema/neo4j: a run that was ended leaves an index without its constraint. */
	private static final List<String> CONSTRAINTS = List.of("question_id", "page_key", "subject_id", "concept_id", "name_id", "vocabulary_name", "dataset_id");

	/** In megabytes. */
	static long pageCache() {
		return Long.getLong("bench.page-cache", 512);
	}

	/** The same statements that the server's migrations will find done. */
	private static void index(GraphDatabaseService database) throws IOException {
		database.executeTransactionally("SHOW INDEXES YIELD name, type, owningConstraint WHERE type = 'RANGE' AND owningConstraint IS NULL "
				+ "AND name IN $constraints RETURN name", Map.of("constraints", CONSTRAINTS), (rows) -> rows.<String>columnAs("name").stream().toList())
			.forEach((unfinished) -> database.executeTransactionally("DROP INDEX " + unfinished));
		for (Path file : migrations()) {
			String script = Files.readString(file).replaceAll("(?m)^//.*$", "");
			for (String statement : script.split(";")) {
				if (!statement.isBlank()) {
					database.executeTransactionally(statement);
					await(database);
				}
			}
		}
	}

	/** One after the other, so that a run that was ended loses one at most. */
	private static void await(GraphDatabaseService database) {
		try (Transaction transaction = database.beginTx()) {
			transaction.schema().awaitIndexesOnline(2, TimeUnit.HOURS);
		}
	}

	private static List<Path> migrations() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("graph-schema", "neo4j"))) {
			return files.filter((file) -> file.toString().endsWith(".cypher")).sorted().toList();
		}
	}

}
