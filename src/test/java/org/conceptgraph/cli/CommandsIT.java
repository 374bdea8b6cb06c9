package org.conceptgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.conceptgraph.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar's commands as a shell sees them: what they print, and how they end.
 */
@Tag("own-database")
class CommandsIT {

	private static final String PAGE = """
			---
			id: 5
			url: /learn/chemistry/questions/what-is-an-acid
			question: What is an acid?
			seo:
			  page_keywords: acid, proton
			answer: An acid gives a proton away.
			---
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "--help; Usage: concept-graph", "import --help; --dry-run",
			"annotate --help; --vocabulary", "serve --help; Serves the graph" })
	void everyCommandExplainsItself(String arguments, String expected) throws Exception {
		Ended ended = run("", arguments.split(" "));

		assertThat(ended.exitCode()).isZero();
		assertThat(ended.output()).contains(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "import; 2; PATH", "import --no-such-option x; 2; --no-such-option",
					"import /no/such/path; 3; Nothing was done",
					"annotate --vocabulary /no/such.yaml; 3; Nothing was done", "no-such-command; 2; no-such-command" })
	void wrongUsageIsToldAndHasACode(String arguments, int exitCode, String expected) throws Exception {
		Ended ended = run("", arguments.split(" "));

		assertThat(ended.output()).contains(expected).doesNotContain("\tat ");
		assertThat(ended.exitCode()).isEqualTo(exitCode);
	}

	@Test
	void annotatesLinesAndTellsWhichAreNone() throws Exception {
		Ended ended = run("""
				{"id": "1", "text": "Sodium potassium pumps spend ATP."}
				nonsense
				""", "annotate", "--vocabulary", "import/concepts.yaml");

		assertThat(ended.output()).contains("\"concept\":\"sodium-potassium-pump\"",
				"\"start\":0,\"end\":22,\"surface\":\"Sodium potassium pumps\"", "{\"line\":2,\"error\":");
		assertThat(ended.exitCode()).isEqualTo(1);
	}

	@Test
	void withoutADatabaseNothingIsDone() throws Exception {
		Files.writeString(this.folder.resolve("page.md"), PAGE);

		Ended ended = run("", "import", this.folder.toString(), "--spring.neo4j.uri=bolt://localhost:1");

		assertThat(ended.output()).contains("Nothing was done").doesNotContain("\tat ");
		assertThat(ended.exitCode()).isEqualTo(3);
	}

	@Test
	void importsReportsRejectedPagesAndServesThemToAServerThatRunsAlready() throws Exception {
		String data = "--concept-graph.embedded.directory=" + this.folder.resolve("data");
		Path pages = Files.createDirectory(this.folder.resolve("pages"));
		Files.writeString(pages.resolve("good.md"), PAGE);
		Files.writeString(pages.resolve("bad.md"), "no front matter");
		Path report = this.folder.resolve("report.jsonl");

		Process server = start("serve", data, "--server.port=0", "--concept-graph.import.paths=");
		try {
			int port = awaitPort();
			Ended ended = run("", "import", pages.toString(), "--report", report.toString(), data);

			assertThat(ended.output()).contains("bad.md:1:1: ", "[no-front-matter]", "questions added");
			assertThat(ended.exitCode()).isEqualTo(1);
			assertThat(Files.readString(report)).contains("\"code\":\"no-front-matter\"");
			assertThat(ask(port, "{ question(by: {sourceId: \\\"5\\\"}) { title concepts { nodes { label } } } }"))
				.contains("What is an acid?", "proton");
		}
		finally {
			server.destroy();
			assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	private int awaitPort() throws Exception {
		for (int i = 0; i < 600; i++) {
			String log = Files.readString(this.folder.resolve("server.log"));
			int at = log.indexOf("Open http://localhost:");
			if (at >= 0) {
				return Integer.parseInt(log.substring(at + 22, log.indexOf('/', at + 22)));
			}
			Thread.sleep(200);
		}
		throw new AssertionError("The server did not start: " + Files.readString(this.folder.resolve("server.log")));
	}

	private static String ask(int port, String query) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
				.build();
			return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
	}

	private Process start(String... arguments) throws IOException {
		return JavaProcess.ofJar(arguments).redirectOutput(this.folder.resolve("server.log").toFile()).start();
	}

	private Ended run(String input, String... arguments) throws Exception {
		Path output = this.folder.resolve("output.txt");
		Process process = JavaProcess.ofJar(arguments).redirectOutput(output.toFile()).start();
		process.getOutputStream().write(input.getBytes());
		process.getOutputStream().close();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return new Ended(process.exitValue(), Files.readString(output));
	}

	/**
	 * How a command ended.
	 */
	private record Ended(int exitCode, String output) {
	}

}
