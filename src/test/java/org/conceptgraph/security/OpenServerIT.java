package org.conceptgraph.security;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A server as it is without settings: open to readers, closed to importers, and to
 * operators who are not on its machine.
 */
@SampleTest
class OpenServerIT {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus",
			"/graphql?query=%7Bdataset%7Bversion%7D%7D" })
	void answersWithoutATokenASessionOrALogin(String path) throws Exception {
		HttpResponse<String> answer = caller().get(path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "www-authenticate", "location");
		assertThat(this.context.getBeansOfType(UserDetailsService.class)).isEmpty();
	}

	/** No token is asked for, so none is looked at. */
	@Test
	void takesNoNoticeOfATokenThatNobodyCanCheck() throws Exception {
		assertThat(caller().query("{ dataset { version } }", "Authorization", "Bearer x").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /imports", "GET, /imports", "GET, /imports/1", "POST, /actuators", "DELETE, /",
			"POST, /login" })
	void whatNobodyMayDoIsRefusedWithACode(String method, String path) throws Exception {
		HttpResponse<String> answer = caller().send(method, path, "x", "Content-Type", "text/plain");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).startsWith("{\"errors\":[").contains("\"code\":\"FORBIDDEN\"");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "Forwarded", "X-Real-IP", "Via" })
	void whatAProxyPassesOnIsNoOperators(String header) throws Exception {
		assertThat(caller().get("/actuator/prometheus", header, "192.0.2.1").statusCode()).isEqualTo(403);
		assertThat(caller().get("/actuator", header, "192.0.2.1").statusCode()).isEqualTo(403);
		assertThat(caller().get("/actuator/health", header, "192.0.2.1").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/../actuator/prometheus", "/x/%2e%2e/actuator/prometheus",
			"//actuator/prometheus", "/actuator%2Fprometheus", "/actuator%5Cprometheus" })
	void aPathThatHidesWhereItLeadsIsRefused(String path) throws Exception {
		HttpResponse<String> answer = caller().get(path, "X-Forwarded-For", "192.0.2.1");

		assertThat(answer.statusCode()).isIn(400, 403);
		assertThat(answer.body()).doesNotContain("concept_graph_statements");
	}

	/**
	 * As the explorer spells ids of concepts. A build without web pages has none there.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/concept/100%25", "/concept/a%3Bb", "/concept/na%2B", "/concept/%E2%88%82%2C%20x" })
	void anIdOfAnySignsIsAnAddressOfTheExplorer(String path) throws Exception {
		HttpResponse<String> answer = caller().get(path);

		assertThat(answer.statusCode()).isIn(200, 404);
		assertThat(answer.body()).containsAnyOf("<title>Concept Graph</title>", "no web pages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/actuator/health", "/imports", "/" })
	void noPageOfAnotherOriginMayAsk(String path) throws Exception {
		HttpResponse<String> answer = caller().send("OPTIONS", path, "", "Origin", "https://learn.example.org",
				"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type");

		assertThat(answer.headers().map().keySet()).isNotEmpty()
			.noneMatch((header) -> header.startsWith("access-control-"));
	}

	@Test
	void aServerThatWouldAnswerNobodyDoesNotStart() {
		SpringApplicationBuilder closed = new SpringApplicationBuilder(ConceptGraph.class);

		assertThatException()
			.isThrownBy(() -> closed.run("--server.port=0",
					"--concept-graph.embedded.directory=target/open-server/" + UUID.randomUUID(),
					"--concept-graph.import.paths=", "--concept-graph.security.anonymous-reads=false"))
			.havingRootCause()
			.withMessageContaining("anonymous-reads=false needs an issuer");
	}

	@Test
	void anUnknownPathIsNotFound() throws Exception {
		assertThat(caller().get("/nothing").statusCode()).isEqualTo(404);
	}

	private Caller caller() {
		return new Caller(this.port);
	}

}
