package org.conceptgraph.failures;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.conceptgraph.graph.Database;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server whose database is gone, silent, slow or cut off in the middle answers in time
 * and with a code, refuses what it cannot answer, and recovers by itself.
 */
@Tag("own-database")
class FailuresIT {

	private static final int ROOM = 6;

	private static final String JSON = "application/json";

	private static final String ASKED = "{ questions(first: 3) { nodes { title concepts(first: 3) { nodes { label } } } } }";

	@SuppressWarnings("NullAway.Init")
	private static Site site;

	@SuppressWarnings("NullAway.Init")
	private static Wire wire;

	@BeforeAll
	static void start() {
		site = new Site(Path.of("import/pages/biology"), "--concept-graph.api.max-requests=" + ROOM);
		wire = site.wire();
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
	}

	@BeforeEach
	void mend() throws Exception {
		wire.is(Wire.State.WHOLE);
		awaitAnswer();
	}

	@Test
	void aDatabaseThatIsGoneIsToldWithACodeAndWhenToComeBack() throws Exception {
		wire.is(Wire.State.CUT);

		HttpResponse<String> answer = site.ask(ASKED, JSON);

		assertThat(answer.body()).contains("DATABASE_UNAVAILABLE").doesNotContain("neo4j", "Exception", "MATCH");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(site.ask(ASKED, "application/graphql-response+json").statusCode()).isEqualTo(503);
		wire.is(Wire.State.WHOLE);
		awaitAnswer();
	}

	@Test
	void aDatabaseThatIsSilentIsNotWaitedForWithoutEnd() throws Exception {
		wire.is(Wire.State.SILENT);

		HttpResponse<String> answer = site.ask(ASKED, JSON);

		assertThat(answer.body()).containsAnyOf("DATABASE_UNAVAILABLE", "TIMEOUT").doesNotContain("Exception");
	}

	@Test
	void metricsAreToldWhateverTheDatabaseDoes() throws Exception {
		wire.is(Wire.State.SILENT);

		assertThat(site.metrics().body()).contains("jvm_memory_used_bytes", "concept_graph_imports_last NaN",
				"concept_graph_readable 0.0");
	}

	@Test
	void aSlowDatabaseIsWaitedFor() throws Exception {
		wire.is(Wire.State.SLOW);

		assertThat(site.ask(ASKED, JSON).body()).contains("\"label\"").doesNotContain("errors");
	}

	@Test
	void whatIsAskedWhileTheWireIsCutAgainAndAgainIsAnsweredRightOrWithACode() throws Exception {
		String right = site.ask(ASKED, JSON).body();
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
			HttpResponse<String> answer = site.ask(ASKED, JSON);
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
			many.add(site.client().sendAsync(site.request(ASKED, JSON), HttpResponse.BodyHandlers.ofString()));
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

		ImportSummary summary = site.importPages(new ImportListener() {

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

		}, pages);

		assertThat(cut[0]).isTrue();
		assertThat(summary.newPages()).isPositive();
		long pagesThere = site.database()
			.getBean(Database.class)
			.read("MATCH (p:Page) WHERE p.url CONTAINS '/chemistry/' AND p.pending IS NULL RETURN count(p) AS n",
					java.util.Map.of(), (row) -> row.get("n").asLong())
			.getFirst();
		assertThat(pagesThere).isEqualTo(summary.newPages());
	}

	private static void awaitAnswer() throws Exception {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!site.ask(ASKED, JSON).body().contains("\"label\"")) {
			assertThat(System.nanoTime()).as("the server has recovered").isLessThan(end);
			Thread.sleep(100);
		}
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
