package org.conceptgraph.security;

import java.net.http.HttpResponse;

import graphql.introspection.Introspection;
import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that faces the world: open to readers, with pages of another origin that ask
 * it, and an issuer that publishes its keys.
 */
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/production/${random.uuid}",
				"concept-graph.import.paths=",
				"concept-graph.security.allowed-origins=https://learn.example.org,https://books.example.org" })
@ActiveProfiles("production")
@Import(TestDatabase.class)
class ProductionIT {

	private static final String QUERY = "{ dataset { version } }";

	private static final String LEARN = "https://learn.example.org";

	private static final Issuer issuer = new Issuer("first");

	private static final KeyServer keys = new KeyServer();

	@LocalServerPort
	private int port;

	@Autowired
	private GraphSchema schema;

	@DynamicPropertySource
	static void keys(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", keys::address);
	}

	@BeforeEach
	void wellAgain() {
		this.schema.bringUpToDate();
		keys.publish(issuer.keySet());
	}

	/**
	 * Spring Boot switches introspection off for the whole JVM, in which other tests run.
	 */
	@AfterAll
	static void close() {
		Introspection.enabledJvmWide(true);
		keys.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ __schema { types { name } } }", "{ __type(name: \\\"Query\\\") { name } }",
			"{ x: __schema { queryType { name } } dataset { version } }",
			"query { ...F } fragment F on Query { __schema { queryType { name } } }" })
	void doesNotTellItsSchema(String document) throws Exception {
		HttpResponse<String> answer = caller().send("POST", "/graphql", "{\"query\": \"" + document + "\"}",
				"Content-Type", "application/json");

		assertThat(answer.body()).contains("\"code\":\"INTROSPECTION_DISABLED\"").doesNotContain("\"name\"");
	}

	@Test
	void hasNoGraphiQl() throws Exception {
		assertThat(caller().get("/graphiql").statusCode()).isEqualTo(404);
		assertThat(caller().get("/graphiql").body()).contains("switched off");
	}

	@Test
	void answersReadersWithoutATokenAndRefusesABadOne() throws Exception {
		HttpResponse<String> answer = caller().query(QUERY);
		assertThat(answer.body()).contains("\"version\":").doesNotContain("errors");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(caller().query(QUERY, "Authorization", "Bearer " + issuer.token("x", "")).statusCode())
			.isEqualTo(200);
		assertThat(caller().query(QUERY, "Authorization", "Bearer " + new Issuer("first").token("x", "")).statusCode())
			.isEqualTo(401);
	}

	@Test
	void anIssuerThatFailsIsNotTheCallersFault() throws Exception {
		Issuer next = new Issuer("next");
		String[] headers = { "Authorization", "Bearer " + next.token("x", Scope.OPERATE) };
		keys.publish("");

		HttpResponse<String> answer = caller().get("/actuator/prometheus", headers);

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("\"code\":\"ISSUER_UNAVAILABLE\"").doesNotContain("localhost", "Exception");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(caller().query(QUERY).statusCode()).as("others read").isEqualTo(200);

		keys.publish(next.keySet());
		assertThat(caller().get("/actuator/prometheus", headers).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "https://learn.example.org, POST, 200", "https://books.example.org, GET, 200",
			"https://evil.example.org, POST, 403", "https://learn.example.org.evil.example, POST, 403",
			"http://learn.example.org, POST, 403", "null, POST, 403", "https://learn.example.org, DELETE, 403" })
	void aPageOfAListedOriginMayAsk(String origin, String method, int status) throws Exception {
		HttpResponse<String> answer = caller().send("OPTIONS", "/graphql", "", "Origin", origin,
				"Access-Control-Request-Method", method, "Access-Control-Request-Headers",
				"authorization,content-type");

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()).isEqualTo(status == 200);
		assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
	}

	@Test
	void aPageOfAListedOriginSeesAnswersAndRefusals() throws Exception {
		HttpResponse<String> answer = caller().query(QUERY, "Origin", LEARN);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(LEARN);
		assertThat(answer.headers().allValues("Vary")).contains("Origin", "Accept");
		assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow()).contains("ETag",
				"Retry-After");

		HttpResponse<String> refused = caller().query(QUERY, "Origin", LEARN, "Authorization", "Bearer x");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains(LEARN);
		assertThat(caller().query(QUERY, "Origin", "https://evil.example.org").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/imports", "/actuator/prometheus" })
	void elsewhereNoPageOfAnotherOriginMayAsk(String path) throws Exception {
		HttpResponse<String> answer = caller().send("OPTIONS", path, "", "Origin", LEARN,
				"Access-Control-Request-Method", "POST");

		assertThat(answer.headers().map().keySet()).isNotEmpty()
			.noneMatch((header) -> header.startsWith("access-control-"));
	}

	@ParameterizedTest
	@CsvSource({ "/, default-src 'self'", "/graphiql, default-src 'self'", "/assets/none.js, default-src 'self'",
			"/nothing, default-src 'self'", "/actuator/health, default-src 'self'",
			"/actuator/prometheus, default-src 'self'", "/graphql?query={dataset{version}}, default-src 'none'",
			"/graphql?query={, default-src 'none'", "/imports, default-src 'self'", "//, default-src 'self'" })
	void everyAnswerSaysWhatBrowsersMayDo(String path, String policy) throws Exception {
		HttpResponse<String> answer = caller().get(path.replace("{", "%7B").replace("}", "%7D"));

		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains(policy, "frame-ancestors 'none'")
			.doesNotContain("unsafe-eval", "*");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
	}

	private Caller caller() {
		return new Caller(this.port);
	}

}
