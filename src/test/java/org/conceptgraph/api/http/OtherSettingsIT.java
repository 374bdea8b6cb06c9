package org.conceptgraph.api.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.clients.NodePackage;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with every HTTP setting other than it is by default: HTTP/2 in clear text, a
 * time to keep answers, precise status codes, a subgraph of a federation.
 */
@Tag("node")
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/other-settings/${random.uuid}",
				"concept-graph.import.paths=", "server.http2.enabled=true", "concept-graph.api.federation=true",
				"concept-graph.api.precise-status-codes=true", "concept-graph.api.cache-control=public, max-age=60" })
@Import(TestDatabase.class)
class OtherSettingsIT {

	private static HttpClient client;

	@LocalServerPort
	private int port;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@Autowired
	private MeterRegistry meters;

	@BeforeAll
	static void open() {
		client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
	}

	@AfterAll
	static void close() {
		client.close();
	}

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	@Test
	void speaksHttp2InClearText() throws Exception {
		HttpResponse<String> answer = get("{ dataset { version } }");

		assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
		assertThat(answer.body()).contains("\"version\":");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=60");
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/graphql-response+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{ dataset { version } } ; 200",
			"{ questions(first: 0) { nodes { id } } } ; 294",
			"{ dataset { version } concept(by: {id: \"x\"}) { id } node(id: \"concept:number-1\") { ... on Concept { questions(first: 0) { nodes { id } } } } } ; 294",
			"{ ; 400", "{ nothing } ; 422", "query($n: Int!) { questions(first: $n) { nodes { id } } } ; 422",
			"mutation { __typename } ; 405" })
	void tellsPreciselyHowItWent(String document, int status) throws Exception {
		HttpResponse<String> answer = get(document);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

	@Test
	void findsTheEntitiesOfOneRequestTogether() throws Exception {
		double before = this.meters.counter("concept_graph.statements").count();

		String answer = post(
				"query($r: [_Any!]!) { _entities(representations: $r) { ... on Question { title } ... on Concept { label } } }",
				"{\"r\": [{\"__typename\": \"Question\", \"id\": \"question:1\"}, {\"__typename\": \"Concept\", \"id\": \"concept:number-1\"},"
						+ "{\"__typename\": \"Question\", \"id\": \"question:2\"}, {\"__typename\": \"Concept\", \"id\": \"concept:number-2\"}]}")
			.body();

		assertThat(answer).contains("\"label\":\"Number 1\"", "\"label\":\"Number 2\"", "\"title\":")
			.doesNotContain("errors");
		assertThat(this.meters.counter("concept_graph.statements").count() - before).isEqualTo(2);
	}

	@Test
	void composesWithAnotherSubgraph() throws Exception {
		String sdl = JsonMapper.shared()
			.readTree(post("{ _service { sdl } }", "{}").body())
			.at("/data/_service/sdl")
			.asString();
		Path subgraph = Files.writeString(Path.of("target/subgraph.graphql"), sdl);

		var outcome = NodePackage.installed("src/test/clients")
			.run("node", "compose.mjs", subgraph.toAbsolutePath().toString());

		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
	}

	private HttpResponse<String> get(String document) throws Exception {
		URI address = URI.create("http://localhost:" + this.port + "/graphql?query="
				+ URLEncoder.encode(document, StandardCharsets.UTF_8));
		return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String document, String variables) throws Exception {
		String body = "{\"query\": \"" + document.replace("\"", "\\\"") + "\", \"variables\": " + variables + "}";
		return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
