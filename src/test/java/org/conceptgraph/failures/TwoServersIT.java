package org.conceptgraph.failures;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers over one database: what one imports the other tells, and no validator that
 * one has given is taken for current by the other when it is not.
 */
@Tag("own-database")
class TwoServersIT {

	private static final Path TARGET = Path.of("target/graph-test/two-servers-" + UUID.randomUUID());

	private static final String PAGE = """
			---
			id: 7
			url: /learn/chemistry/questions/what-is-an-acid
			question: What is an acid?
			seo:
			  page_keywords: acid, proton
			answer: Version %d of the answer.
			---
			""";

	private static final String ASKED = "{ question(by: {sourceId: \"7\"}) { answer(format: TEXT) } }";

	private static final HttpClient client = HttpClient.newHttpClient();

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext one;

	@SuppressWarnings("NullAway.Init")
	private static ConfigurableApplicationContext other;

	@BeforeAll
	static void start() throws IOException {
		one = new SpringApplicationBuilder(ConceptGraph.class).run("--server.port=0",
				"--concept-graph.embedded.directory=" + TARGET.resolve("data"), "--concept-graph.import.paths=");
		one.getBean(GraphSchema.class).bringUpToDate();
		Properties bolt = new Properties();
		try (Reader reader = Files.newBufferedReader(TARGET.resolve("data/bolt.properties"))) {
			bolt.load(reader);
		}
		other = new SpringApplicationBuilder(ConceptGraph.class).run("--server.port=0",
				"--spring.neo4j.uri=" + bolt.getProperty("uri"), "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + bolt.getProperty("password"),
				"--concept-graph.import.paths=");
	}

	@AfterAll
	static void stop() {
		other.close();
		one.close();
	}

	@Test
	void whatOneImportsTheOtherTellsAndNoOldAnswerPassesForNew() throws Exception {
		for (int version = 1; version <= 5; version++) {
			importVersion(version, (version % 2 == 0) ? one : other);

			HttpResponse<String> told = get(other, "");
			assertThat(told.body()).contains("Version " + version);
			String tag = told.headers().firstValue("ETag").orElse("");
			assertThat(get(one, "").body()).contains("Version " + version);
			if (!tag.isEmpty()) {
				importVersion(version + 100, one);
				// Longer than a version may go unnoticed.
				Thread.sleep(1_000);
				HttpResponse<String> again = get(other, tag);
				assertThat(again.statusCode()).isEqualTo(200);
				assertThat(again.body()).contains("Version " + (version + 100));
			}
		}
	}

	@Test
	void importsOfTwoServersTakeTurns() throws Exception {
		Path page = Files.writeString(TARGET.resolve("other.md"),
				PAGE.formatted(1).replace("id: 7", "id: 8").replace("what-is-an-acid", "what-is-a-base"));
		List<Thread> threads = List.of(one, other)
			.stream()
			.map((server) -> Thread.ofVirtual().start(() -> run(server, page)))
			.toList();
		for (Thread thread : threads) {
			thread.join();
		}

		ImportSummary again = run(other, page);
		assertThat(again.unchangedPages()).isEqualTo(1);
	}

	private static void importVersion(int version, ConfigurableApplicationContext server) throws IOException {
		run(server, Files.writeString(TARGET.resolve("page.md"), PAGE.formatted(version)));
	}

	private static ImportSummary run(ConfigurableApplicationContext server, Path page) {
		return server.getBean(Importer.class).run(new ImportRequest(List.of(page), false, false), ImportListener.NONE);
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext server, String tag) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port")
					+ "/graphql?query=" + URLEncoder.encode(ASKED, StandardCharsets.UTF_8)));
		if (!tag.isEmpty()) {
			request.header("If-None-Match", tag);
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
