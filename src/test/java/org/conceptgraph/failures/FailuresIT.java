package org.conceptgraph.failures;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server whose database is gone, silent, slow or cut off in the middle answers in time
 * and with a code, refuses what it cannot answer, and recovers by itself.
 */
@Tag("own-database")
class FailuresIT {

	private static final Path DIRECTORY = Path.of("target/graph-test/failures-" + UUID.randomUUID());

	private static final int ROOM = 6;

	private static final String ASKED = "{ questions(first: 3) { nodes { title concepts(first: 3) { nodes { label } } } } }";

	private static final HttpClient client = HttpClient.newHttpClient();

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext database;

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext server;

	@SuppressWarnings("NullAway.Init")
	private static Wire wire;

	@BeforeAll
	static void start() throws IOException {
		database = new SpringApplicationBuilder(ConceptGraph.class).web(WebApplicationType.NONE)
			.run("--concept-graph.embedded.directory=" + DIRECTORY, "--concept-graph.import.paths=");
		database.getBean(GraphSchema.class).bringUpToDate();
		database.getBean(Importer.class)
			.run(new ImportRequest(List.of(Path.of("import/pages/biology")), false, false), ImportListener.NONE);
		Properties bolt = new Properties();
		try (Reader reader = Files.newBufferedReader(DIRECTORY.resolve("bolt.properties"))) {
			bolt.load(reader);
		}
		wire = new Wire(URI.create(bolt.getProperty("uri")).getPort());
		server = new SpringApplicationBuilder(ConceptGraph.class).run("--server.port=0",
				"--spring.neo4j.uri=bolt://127.0.0.1:" + wire.port(), "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + bolt.getProperty("password"),
				"--concept-graph.import.paths=", "--concept-graph.api.rehearsal=false",
				"--concept-graph.api.max-requests=" + ROOM);
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
		wire.close();
		database.close();
	}

	@BeforeEach
	void mend() throws Exception {
		wire.is(Wire.State.WHOLE);
		awaitAnswer();
	}

	@Test
	void aDatabaseThatIsGoneIsToldWithACodeAndWhenToComeBack() throws Exception {
		wire.is(Wire.State.CUT);

		HttpResponse<String> answer = ask("application/json");

		assertThat(answer.body()).contains("DATABASE_UNAVAILABLE").doesNotContain("neo4j", "Exception", "MATCH");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(ask("application/graphql-response+json").statusCode()).isEqualTo(503);
		wire.is(Wire.State.WHOLE);
		awaitAnswer();
	}

	@Test
	void aDatabaseThatIsSilentIsNotWaitedForWithoutEnd() throws Exception {
		wire.is(Wire.State.SILENT);

		HttpResponse<String> answer = ask("application/json");

		assertThat(answer.body()).containsAnyOf("DATABASE_UNAVAILABLE", "TIMEOUT").doesNotContain("Exception");
	}

	@Test
	void aSlowDatabaseIsWaitedFor() throws Exception {
		wire.is(Wire.State.SLOW);

		assertThat(ask("application/json").body()).contains("\"label\"").doesNotContain("errors");
	}

	@Test
	void whatIsAskedWhileTheWireIsCutAgainAndAgainIsAnsweredRightOrWithACode() throws Exception {
		String right = ask("application/json").body();
		CompletableFuture<Void> cutting = CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 10; i++) {
				wire.is(Wire.State.CUT);
				pause(30);
				wire.is(Wire.State.WHOLE);
				pause(170);
			}
		});

		List<String> wrong = new ArrayList<>();
		int answers = 0;
		while (!cutting.isDone()) {
			HttpResponse<String> answer = ask("application/json");
			answers++;
			if (!answer.body().equals(right) && !answer.body().contains("DATABASE_UNAVAILABLE")) {
				wrong.add(answer.body());
			}
		}

		cutting.join();
		assertThat(wrong).isEmpty();
		assertThat(answers).isPositive();
	}

	@Test
	void moreThanThereIsRoomForIsRefusedAtOnce() throws Exception {
		wire.is(Wire.State.SILENT);

		List<CompletableFuture<HttpResponse<String>>> many = new ArrayList<>();
		for (int i = 0; i < 4 * ROOM; i++) {
			many.add(client.sendAsync(request("application/json"), HttpResponse.BodyHandlers.ofString()));
		}

		List<HttpResponse<String>> refused = many.stream()
			.map(CompletableFuture::join)
			.filter((answer) -> answer.statusCode() == 503)
			.toList();
		assertThat(refused).hasSizeGreaterThanOrEqualTo(3 * ROOM).allSatisfy((answer) -> {
			assertThat(answer.body()).contains("SERVER_BUSY");
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		});
	}

	@Test
	void anImportWaitsForADatabaseThatGoesAway() throws IOException {
		Path pages = Path.of("import/pages/chemistry");
		boolean[] cut = { false };

		ImportSummary summary = server.getBean(Importer.class)
			.run(new ImportRequest(List.of(pages), false, false), new ImportListener() {

				@Override
				public void problem(Problem problem) {
				}

				@Override
				public void progress(String stage, long done, long total) {
					if (!cut[0]) {
						cut[0] = true;
						wire.is(Wire.State.CUT);
						Thread.ofVirtual().start(() -> {
							pause(6_000);
							wire.is(Wire.State.WHOLE);
						});
					}
				}

			});

		assertThat(cut[0]).isTrue();
		assertThat(summary.newPages()).isPositive();
		long pagesThere = database.getBean(Database.class)
			.read("MATCH (p:Page) WHERE p.url CONTAINS '/chemistry/' AND p.pending IS NULL RETURN count(p) AS n",
					java.util.Map.of(), (row) -> row.get("n").asLong())
			.getFirst();
		assertThat(pagesThere).isEqualTo(summary.newPages());
	}

	private static void awaitAnswer() throws Exception {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!ask("application/json").body().contains("\"label\"")) {
			assertThat(System.nanoTime()).as("the server has recovered").isLessThan(end);
			Thread.sleep(100);
		}
	}

	private static HttpResponse<String> ask(String accept) throws Exception {
		return client.send(request(accept), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest request(String accept) {
		return HttpRequest
			.newBuilder(URI
				.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + ASKED + "\"}"))
			.build();
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
