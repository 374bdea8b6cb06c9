package org.conceptgraph.trace;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A trace that a client began goes on through the operation and each batch to each
 * statement, as a collector gets it.
 */
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/graph-test/${random.uuid}",
				"concept-graph.import.paths=", "concept-graph.api.rehearsal=false",
				"management.opentelemetry.tracing.export.schedule-delay=100ms" })
@ActiveProfiles("traces")
@Import(TestDatabase.class)
class TracesIT {

	private static final Collector collector = new Collector();

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final String CLIENT = "b7ad6b7169203331";

	@LocalServerPort
	private int port;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("management.opentelemetry.tracing.export.otlp.endpoint", collector::address);
	}

	@AfterAll
	static void stop() {
		collector.close();
	}

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	@Test
	void aTraceLeadsFromTheRequestThroughBatchesToStatements() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
				.header("Content-Type", "application/json")
				.header("traceparent", "00-" + TRACE + "-" + CLIENT + "-01")
				.POST(HttpRequest.BodyPublishers.ofString(
						"""
								{"operationName": "Walk",
								 "query": "query Walk { questions(first: 3) { nodes { title concepts(first: 3) { nodes { label broader { label } narrower(first: 2) { nodes { label } } } } } } }"}"""))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.body()).contains("\"label\"").doesNotContain("errors");

		await().atMost(Duration.ofSeconds(20)).until(() -> named("http post /graphql").size() == 1);
		Collector.Collected http = named("http post /graphql").getFirst();
		assertThat(http.parent()).isEqualTo(CLIENT);
		Collector.Collected operation = named("graphql").getFirst();
		assertThat(operation.parent()).isEqualTo(http.id());
		assertThat(operation.tags()).containsEntry("graphql.operation.name", "Walk");
		for (String relation : List.of("Question.concepts", "Concept.broader", "Concept.narrower")) {
			assertThat(named(relation)).as(relation).hasSize(1);
			Collector.Collected batch = named(relation).getFirst();
			assertThat(batch.parent()).isEqualTo(operation.id());
			assertThat(collector.of(TRACE)).as("the statement of " + relation)
				.filteredOn((span) -> span.parent().equals(batch.id()))
				.singleElement()
				.satisfies((statement) -> assertThat(statement.tags()).containsEntry("db.system.name", "neo4j")
					.hasEntrySatisfying("db.query.text", (cypher) -> assertThat(cypher).contains("UNWIND $parents")));
		}
	}

	private static List<Collector.Collected> named(String name) {
		return collector.of(TRACE).stream().filter((span) -> span.name().equals(name)).toList();
	}

}
