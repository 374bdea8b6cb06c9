package org.conceptgraph.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoints as an HTTP client meets them.
 */
@SampleTest
class HttpIT {

	private static final String QUERY = "query Q($name: String!) { concept(by: {label: $name}) { id } }";

	@LocalServerPort
	private int port;

	@Test
	void answersGetAsItAnswersPost() throws Exception {
		String parameters = "query=" + encoded(QUERY) + "&operationName=Q&variables=" + encoded("{\"name\": \"ATP\"}");

		HttpResponse<String> answer = get("/graphql?" + parameters);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("concept:atp").doesNotContain("errors");
	}

	@Test
	void refusesVariablesThatAreNoObject() throws Exception {
		HttpResponse<String> answer = get("/graphql?query=" + encoded(QUERY) + "&variables=" + encoded("[1"));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("variables", "BAD_REQUEST");
	}

	/** As graphql-http audits it, and each with a code. */
	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[{\"query\": \"{__typename}\"}, {\"query\": \"{__typename}\"}] ; BATCH_REFUSED",
					"{\"query\": 7} ; BAD_REQUEST",
					"{\"query\": \"{__typename}\", \"operationName\": true} ; BAD_REQUEST",
					"{\"query\": \"{__typename}\", \"variables\": []} ; BAD_REQUEST",
					"{\"qeury\": \"{__typename}\"} ; BAD_REQUEST", "nonsense ; BAD_REQUEST", "'' ; BAD_REQUEST" })
	void refusesWhatIsNoRequest(String body, String code) throws Exception {
		HttpResponse<String> answer = post(body, "application/json");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).startsWith("{\"errors\":[").contains("\"code\":\"" + code + '"');
	}

	@Test
	void refusesWhatIsTooLongOrOfAnotherType() throws Exception {
		HttpResponse<String> tooLong = post("{\"query\": \"" + " ".repeat(1_100_000) + "\"}", "application/json");
		assertThat(tooLong.statusCode()).isEqualTo(413);
		assertThat(tooLong.body()).contains("TOO_LARGE");
		assertThat(post("query={__typename}", "application/x-www-form-urlencoded").statusCode()).isEqualTo(415);
	}

	@Test
	void changesNothingByGet() throws Exception {
		HttpResponse<String> answer = get("/graphql?query=" + encoded("mutation { __typename }"));

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
		assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
	}

	@Test
	void tellsWhatWasToBePaid() throws Exception {
		assertThat(get("/graphql?query=" + encoded("{ dataset { version } }")).body())
			.contains("\"extensions\":{\"cost\":{\"estimated\":3,\"actual\":3,\"budget\":50000}}");
	}

	@Test
	void tellsWhereADocumentIsWrongWithoutTellingWhatIsInside() throws Exception {
		HttpResponse<String> answer = get("/graphql?query=" + encoded("{ concept(by: {label: 5}) { ids } "));

		assertThat(answer.body()).contains("\"code\":\"SYNTAX\"").doesNotContain("graphql.", "Exception");
	}

	@Test
	void saysThatItIsAliveAndReady() throws Exception {
		assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/prometheus").body()).contains("concept_graph_statements_total")
			.containsPattern("concept_graph_connections_opened_total [1-9]")
			.contains("concept_graph_readable 1.0");
	}

	private HttpResponse<String> get(String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

	private HttpResponse<String> post(String body, String type) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
				.header("Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
