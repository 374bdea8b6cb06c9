package org.conceptgraph.failures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A disk that is nearly full ends an import, which says so, before Neo4j would stop
 * itself; a server goes on answering; and nothing is lost.
 */
@Tag("own-database")
class FullDiskIT {

	private static final Pattern READY = Pattern.compile("Open http://localhost:(\\d+)/");

	private static final String SAMPLES = "import";

	/** Not enough for the samples, and enough to get going. */
	private static final int LITTLE_ROOM = 200_000;

	@TempDir
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private SmallDisk disk;

	@BeforeAll
	static void needsNamespaces() {
		assumeThat(SmallDisk.isPossible()).as("this machine can make a small disk (unshare)").isTrue();
	}

	@BeforeEach
	void mount() throws IOException {
		this.disk = SmallDisk.at(this.folder.resolve("disk"));
	}

	@AfterEach
	void unmount() throws IOException {
		this.disk.close();
	}

	@Test
	void aServerWritesNothingMoreAndGoesOnAnswering() throws Exception {
		Process server = this.disk.jar("--server.port=0", directory(), "--concept-graph.import.paths=")
			.redirectOutput(log("server").toFile())
			.start();
		try {
			URI graphql = URI.create("http://localhost:" + port() + "/graphql");
			assertThat(ask(graphql).body()).contains("\"questionCount\":0");
			this.disk.fillUpTo(LITTLE_ROOM);

			assertThat(importSamples("full")).isEqualTo(4);
			assertThat(Files.readString(log("full"))).contains("its disk may be full", "Run it again")
				.doesNotContain("\tat ");
			assertThat(ask(graphql).body()).contains("\"questionCount\":0");

			this.disk.makeRoom();
			assertThat(importSamples("again")).isZero();
			assertThat(ask(graphql).body()).contains("\"questionCount\":" + Samples.questions(Path.of(SAMPLES)));
		}
		finally {
			server.destroy();
			assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("it stops in order when asked to").isTrue();
		}
	}

	@Test
	@Tag("soak")
	void anImportByItselfSaysSoAndIsCompletedOnceThereIsRoom() throws Exception {
		assertThat(run("vocabulary", SAMPLES + "/concepts.yaml")).isZero();
		this.disk.fillUpTo(LITTLE_ROOM);

		assertThat(importSamples("full")).isEqualTo(4);
		assertThat(Files.readString(log("full"))).contains("its disk may be full", "Run it again");

		this.disk.makeRoom();
		assertThat(importSamples("again")).isZero();
		assertThat(Files.readString(log("again")))
			.containsPattern("questions added +" + Samples.questions(Path.of(SAMPLES)));
	}

	private int importSamples(String log) throws Exception {
		return run(log, SAMPLES);
	}

	private int run(String log, String path) throws Exception {
		return this.disk.jar("import", directory(), path).redirectOutput(log(log).toFile()).start().waitFor();
	}

	private String directory() {
		return "--concept-graph.embedded.directory=" + this.disk.path("data");
	}

	private Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	private int port() throws Exception {
		for (int i = 0; i < 1_200; i++) {
			Matcher ready = READY.matcher(Files.readString(log("server")));
			if (ready.find()) {
				return Integer.parseInt(ready.group(1));
			}
			Thread.sleep(100);
		}
		throw new AssertionError("The server did not start: " + Files.readString(log("server")));
	}

	private static HttpResponse<String> ask(URI graphql) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(graphql)
				.header("Content-Type", "application/json")
				.timeout(Duration.ofSeconds(30))
				.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ dataset { questionCount } }\"}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
