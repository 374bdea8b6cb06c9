package org.conceptgraph.security;

import java.net.http.HttpResponse;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A server on which nothing is done without a token but to look whether it is well.
 */
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/closed-server/${random.uuid}",
				"concept-graph.import.paths=", "concept-graph.security.anonymous-reads=false",
				"concept-graph.api.cache-control=public, max-age=60, s-maxage=600",
				"spring.security.oauth2.resourceserver.jwt.audiences=concept-graph" })
@Import(TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class ClosedServerIT {

	private static final String QUERY = "{ dataset { version } }";

	private static final String ALL = "concept-graph.read concept-graph.import concept-graph.operate";

	private static final Logger logger = LoggerFactory.getLogger(ClosedServerIT.class);

	private static final Issuer issuer = new Issuer("ours");

	@LocalServerPort
	private int port;

	@Autowired
	private GraphSchema schema;

	@Autowired
	private MeterRegistry meters;

	@DynamicPropertySource
	static void key(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.public-key-location",
				() -> issuer.publicKey().toUri().toString());
	}

	@BeforeEach
	void bringUpToDate() {
		this.schema.bringUpToDate();
	}

	@Test
	void aTokenWithTheScopeReads() throws Exception {
		HttpResponse<String> answer = caller().query(QUERY, bearer(issuer.token("reader", Scope.READ)));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"version\":").doesNotContain("errors");
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
	}

	/** Both by GET and by POST, and before any statement runs. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void withoutAGoodTokenNothingIsRead(String kind, String authorization, int status, String code) throws Exception {
		String[] headers = authorization.isEmpty() ? new String[0] : new String[] { "Authorization", authorization };
		double before = statements();

		HttpResponse<String> got = caller().query(QUERY, headers);
		HttpResponse<String> posted = caller().send("POST", "/graphql", "{\"query\": \"" + QUERY + "\"}",
				Stream
					.concat(Stream.of(headers),
							Stream.of("Content-Type", "application/json", "Accept",
									"application/graphql-response+json"))
					.toArray(String[]::new));

		assertThat(statements() - before).isZero();
		assertThat(got.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(posted.headers().firstValue("Content-Type")).contains("application/graphql-response+json");
		for (HttpResponse<String> answer : new HttpResponse[] { got, posted }) {
			assertThat(answer.statusCode()).isEqualTo(status);
			assertThat(answer.body()).startsWith("{\"errors\":[").contains("\"code\":\"" + code + '"');
			assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
			assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
			assertThat(answer.headers().map()).doesNotContainKeys("etag", "location");
		}
	}

	static Stream<Arguments> bad() throws Exception {
		String good = issuer.token("reader", Scope.READ);
		int signature = good.lastIndexOf('.');
		return Stream.of(arguments("none", "", 401, "UNAUTHENTICATED"),
				arguments("of another key", "Bearer " + new Issuer("ours").token("forger", ALL), 401,
						"UNAUTHENTICATED"),
				arguments("without a signature", "Bearer " + issuer.unsigned(ALL), 401, "UNAUTHENTICATED"),
				arguments("with the signature cut off", "Bearer " + good.substring(0, signature + 1), 401,
						"UNAUTHENTICATED"),
				arguments("signed with the public key", "Bearer " + issuer.signedWithThePublicKey(ALL), 401,
						"UNAUTHENTICATED"),
				arguments("expired", "Bearer " + issuer.expired(ALL), 401, "UNAUTHENTICATED"),
				arguments("for another service", "Bearer " + issuer.elsewhere(ALL), 401, "UNAUTHENTICATED"),
				arguments("no token at all", "Bearer nonsense", 401, "UNAUTHENTICATED"),
				arguments("by password", "Basic dXNlcjpwYXNzd29yZA==", 401, "UNAUTHENTICATED"),
				arguments("with another scope", "Bearer " + issuer.token("importer", Scope.IMPORT), 403, "FORBIDDEN"),
				arguments("with a scope that only begins like it", "Bearer " + issuer.token("x", Scope.READ + "er"),
						403, "FORBIDDEN"),
				arguments("without a scope", "Bearer " + issuer.token("x", ""), 403, "FORBIDDEN"));
	}

	@Test
	void tokensAreNotLogged(CapturedOutput output) throws Exception {
		String good = issuer.token("reader", Scope.READ);
		String forged = new Issuer("ours").token("forger", ALL);
		caller().query(QUERY, bearer(good));
		caller().query(QUERY, bearer(forged));
		caller().query("{ dataset { version }", bearer(good));
		logger.warn("All of this was logged");

		assertThat(output.getAll()).contains("All of this was logged")
			.doesNotContain(good.substring(good.lastIndexOf('.')), forged.substring(forged.lastIndexOf('.')));
	}

	@Test
	void tellsWhichScopeIsMissing() throws Exception {
		HttpResponse<String> answer = caller().query(QUERY, bearer(issuer.token("x", Scope.OPERATE)));

		assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("insufficient_scope",
				"scope=\"concept-graph.read\"");
		assertThat(answer.body()).contains("concept-graph.read");
	}

	/** 409 is beyond the gate: this server has nothing to import. */
	@ParameterizedTest
	@CsvSource({ "GET, /actuator/prometheus, concept-graph.operate, 200",
			"GET, /actuator/prometheus, concept-graph.read concept-graph.import, 403",
			"GET, /actuator, concept-graph.operate, 200", "GET, /actuator, concept-graph.read, 403",
			"POST, /imports, concept-graph.import, 409",
			"POST, /imports, concept-graph.read concept-graph.operate, 403",
			"GET, /imports/1, concept-graph.operate, 403",
			"POST, /somewhere, concept-graph.read concept-graph.import concept-graph.operate, 403" })
	void eachScopeOpensItsOwnDoor(String method, String path, String scopes, int status) throws Exception {
		assertThat(caller().send(method, path, "", bearer(issuer.token("x", scopes))).statusCode()).isEqualTo(status);
		assertThat(caller().send(method, path, "").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health", "/actuator/health/liveness", "/", "/graphiql", "/concept/atp" })
	void whoLooksWhetherItIsWellNeedsNoToken(String path) throws Exception {
		assertThat(caller().get(path).body()).doesNotContain("errors").isNotEmpty();
	}

	@Test
	void anAnswerStaysWithWhoAsked() throws Exception {
		String[] token = bearer(issuer.token("reader", Scope.READ));
		HttpResponse<String> answer = caller().query(QUERY, token);

		assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=60");
		String tag = answer.headers().firstValue("ETag").orElseThrow();
		assertThat(caller().query(QUERY, token[0], token[1], "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(caller().query(QUERY, "If-None-Match", tag).statusCode()).isEqualTo(401);
	}

	@Test
	void aTokenInTheAddressDoesNotCount() throws Exception {
		assertThat(caller().get("/graphql?query=%7B__typename%7D&access_token=" + issuer.token("x", Scope.READ))
			.statusCode()).isEqualTo(401);
	}

	private static String[] bearer(String token) {
		return new String[] { "Authorization", "Bearer " + token };
	}

	private double statements() {
		return this.meters.counter("concept_graph.statements").count();
	}

	private Caller caller() {
		return new Caller(this.port);
	}

}
