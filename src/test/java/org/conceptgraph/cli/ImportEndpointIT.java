package org.conceptgraph.cli;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.page.problem.Problem;
import org.conceptgraph.security.Caller;
import org.conceptgraph.security.Issuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has a token with the scope starts an import and follows it; nobody else does.
 */
@Tag("own-database")
class ImportEndpointIT {

	private static final Path TARGET = Path.of("target/graph-test/import-endpoint-" + UUID.randomUUID());

	private static final Path FOLDER = TARGET.resolve("pages");

	private static final String PAGE = """
			---
			id: 5
			url: /learn/chemistry/questions/what-is-an-acid
			question: What is an acid?
			---
			""";

	private static final Issuer issuer = new Issuer("ours");

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext server;

	@SuppressWarnings("NullAway.Init")
	private static Caller caller;

	@BeforeAll
	static void start() throws Exception {
		Files.createDirectories(FOLDER);
		server = new SpringApplicationBuilder(ConceptGraph.class).run("--server.port=0",
				"--concept-graph.embedded.directory=" + TARGET.resolve("data"),
				"--concept-graph.import.paths=" + FOLDER,
				"--spring.security.oauth2.resourceserver.jwt.public-key-location=" + issuer.publicKey().toUri());
		server.getBean(GraphSchema.class).bringUpToDate();
		caller = new Caller(Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port"))));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void anImportThatIsStartedCanBeFollowedToItsEnd() throws Exception {
		Files.writeString(FOLDER.resolve("acid.md"), PAGE);

		HttpResponse<String> started = awaitStart("concept-graph.import");

		String location = started.headers().firstValue("Location").orElseThrow();
		String followed = caller.get(location, bearer("concept-graph.import")).body();
		for (int i = 0; i < 600 && !followed.contains("DONE"); i++) {
			Thread.sleep(50);
			followed = caller.get(location, bearer("concept-graph.import")).body();
		}
		assertThat(followed).contains("\"state\":\"DONE\"", "\"newPages\":1");
		assertThat(caller.query("{ question(by: {sourceId: \"5\"}) { title } }").body()).contains("What is an acid?");
	}

	@Test
	void withoutTheScopeNothingIsStarted() throws Exception {
		assertThat(caller.send("POST", "/imports", "").statusCode()).isEqualTo(401);
		assertThat(caller.send("POST", "/imports", "", bearer("concept-graph.read")).statusCode()).isEqualTo(403);
		assertThat(caller.get("/imports/import:1").statusCode()).isEqualTo(401);
	}

	@Test
	void whoStartsASecondImportIsTold() throws Exception {
		CountDownLatch running = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		Path page = Files.writeString(TARGET.resolve("broken.md"), "no front matter");
		Thread first = Thread.ofVirtual()
			.start(() -> server.getBean(Importer.class)
				.run(new ImportRequest(List.of(page), false, false), new Waiting(running, asked)));
		running.await();

		HttpResponse<String> second = caller.send("POST", "/imports", "", bearer("concept-graph.import"));

		asked.countDown();
		first.join();
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("IMPORT_RUNNING");
		assertThat(second.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void anImportThatNeverWasIsNotFound() throws Exception {
		HttpResponse<String> answer = caller.get("/imports/import:1", bearer("concept-graph.import"));

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("NOT_FOUND");
	}

	/** The server's own import at its start may be running. */
	private static HttpResponse<String> awaitStart(String scope) throws Exception {
		HttpResponse<String> started = caller.send("POST", "/imports", "", bearer(scope));
		for (int i = 0; i < 60 && started.statusCode() == 409; i++) {
			started = caller.send("POST", "/imports", "", bearer(scope));
		}
		assertThat(started.statusCode()).isEqualTo(202);
		return started;
	}

	private static String[] bearer(String scope) {
		return new String[] { "Authorization", "Bearer " + issuer.token("publisher", scope) };
	}

	private record Waiting(CountDownLatch running, CountDownLatch asked) implements ImportListener {

		@Override
		public void problem(Problem problem) {
			this.running.countDown();
			try {
				this.asked.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void progress(String stage, long done, long total) {
		}

	}

}
