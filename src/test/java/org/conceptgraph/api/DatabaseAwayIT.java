package org.conceptgraph.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.conceptgraph.ConceptGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server whose database is not there answers all the same.
 */
@Tag("own-database")
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.neo4j.uri=bolt://localhost:1", "concept-graph.import.paths=" })
class DatabaseAwayIT {

	@LocalServerPort
	private int port;

	@Test
	void graphQlAnswersWithACodeWithinTenSeconds() throws Exception {
		HttpResponse<String> answer = send(request("/graphql").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ dataset { version } }\"}"))
			.timeout(Duration.ofSeconds(10)));

		assertThat(answer.body()).contains("\"code\":\"DATABASE_UNAVAILABLE\"").doesNotContain("neo4j", "Exception");
	}

	@Test
	void theServerIsAliveButNotReady() throws Exception {
		assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
		assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(503);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
