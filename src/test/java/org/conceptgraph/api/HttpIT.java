package org.conceptgraph.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
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
		assertThat(answer.body()).contains("variables", "BAD_ARGUMENT");
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
		assertThat(get("/actuator/prometheus").body()).contains("concept_graph_statements_total");
	}

	@Test
	void leadsFromTheTopToThePageThatThereIs() throws Exception {
		HttpResponse<String> answer = get("/");

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/graphiql");
	}

	private HttpResponse<String> get(String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
