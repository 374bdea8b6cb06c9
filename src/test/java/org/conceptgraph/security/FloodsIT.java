package org.conceptgraph.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who ask for too much, send too much or send it too slowly: they are refused,
 * and others are answered meanwhile.
 */
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/floods/${random.uuid}", "concept-graph.import.paths=",
				"concept-graph.limits.cost-per-minute=2000", "concept-graph.api.body-timeout=1s",
				"server.tomcat.connection-timeout=2s" })
@Import(TestDatabase.class)
class FloodsIT {

	private static final String SMALL = "{ dataset { version } }";

	/** Some 100 units. */
	private static final String LARGE = "{ questions(first: 100) { nodes { id } } }";

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

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/graphql-response+json" })
	void whoAsksForTooMuchHasToWait(String type) throws Exception {
		String[] flooder = bearer("flooder of " + type, type);
		int answered = 0;
		HttpResponse<String> answer = post(LARGE, flooder);
		for (; answer.statusCode() == 200 && answered < 100; answered++) {
			answer = post(LARGE, flooder);
		}

		assertThat(answered).as("2000 units of about 100 each").isBetween(15, 25);
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("\"code\":\"RATE_LIMITED\"", "\"retryAfter\":").doesNotContain("nodes");
		assertThat(answer.headers().firstValue("Content-Type")).contains(type);
		long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
		assertThat(wait).isBetween(1L, 10L);

		double before = statements();
		assertThat(post(LARGE, flooder).statusCode()).isEqualTo(429);
		assertThat(statements() - before).as("statements for who has to wait").isZero();
		assertThat(post(SMALL, bearer("someone else", type)).statusCode()).isEqualTo(200);
		assertThat(post(SMALL).statusCode()).as("without a token").isEqualTo(200);

		Thread.sleep(Duration.ofSeconds(wait));
		assertThat(post(LARGE, flooder).statusCode()).as("after the wait").isEqualTo(200);
	}

	@Test
	void whatHasBeenKeptCostsNothing() throws Exception {
		String[] reader = bearer("reader", "application/json");
		String tag = caller().query(SMALL, reader).headers().firstValue("ETag").orElseThrow();
		String[] again = { reader[0], reader[1], reader[2], reader[3], "If-None-Match", tag };

		for (int time = 0; time < 1000; time++) {
			assertThat(caller().query(SMALL, again).statusCode()).isEqualTo(304);
		}
	}

	/**
	 * Documents that differ each time are read each time. They are so long that a slow
	 * machine is not allowed another one meanwhile.
	 */
	@Test
	void documentsThatAreNoneAreCountedToo() throws Exception {
		String[] flooder = bearer("writer", "application/json");
		String nonsense = "{ nothing(" + "x".repeat(60_000);

		List<Integer> statuses = new ArrayList<>();
		for (int time = 0; time < 20; time++) {
			statuses.add(post(nonsense + time, flooder).statusCode());
		}

		assertThat(statuses).startsWith(200, 200).endsWith(429, 429);
		assertThat(this.meters.get("concept_graph.refused").tag("code", "RATE_LIMITED").counter().count())
			.as("refusals that operators see")
			.isPositive();
	}

	@Test
	void whatNoAllowanceCoversIsTooMuchAtOnce() throws Exception {
		assertThat(post("{ concepts(first: 100) { nodes { questions(first: 100) { nodes { id } } } } }",
				bearer("greedy", "application/json"))
			.body()).contains("TOO_COMPLEX", "\"budget\":2000");
	}

	@Test
	void aBodyThatIsTooLongIsNotRead() throws Exception {
		try (Socket socket = open()) {
			send(socket, head("Content-Length: 2000000000"));

			assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("TOO_LARGE");
		}
		try (Socket socket = open()) {
			send(socket, head("Transfer-Encoding: chunked"));
			String chunk = Integer.toHexString(65_536) + "\r\n" + "x".repeat(65_536) + "\r\n";
			for (int sent = 0; sent < 17; sent++) {
				send(socket, chunk);
			}

			assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("TOO_LARGE");
		}
	}

	@Test
	void aBodyThatDripsInIsGivenUp() throws Exception {
		try (Socket socket = open()) {
			send(socket, head("Content-Length: 100000"));
			Thread.ofVirtual().start(() -> drip(socket));

			assertThat(answer(socket)).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
		}
	}

	/** Tomcat's own answer, which has no body. */
	@Test
	void aBodyThatNeverComesIsGivenUp() throws Exception {
		try (Socket socket = open()) {
			send(socket, head("Content-Length: 100000"));

			assertThat(answer(socket)).startsWith("HTTP/1.1 408 ");
		}
	}

	@Test
	void othersAreAnsweredBesideManyWhoAreSlow() throws Exception {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int count = 0; count < 500; count++) {
				Socket socket = open();
				slow.add(socket);
				send(socket, (count % 2 == 0) ? head("Content-Length: 100000") : "POST /graphql HTTP/1.1\r\nHo");
			}
			assertThat(post(SMALL, bearer("patient", "application/json")).statusCode()).isEqualTo(200);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void forgersAreRefusedEachTimeAndOthersAnswered() throws Exception {
		String forged = new Issuer("ours").token("forger", Scope.READ);
		for (int time = 0; time < 300; time++) {
			assertThat(post(SMALL, "Authorization", "Bearer " + forged).statusCode()).isEqualTo(401);
		}

		assertThat(post(SMALL, bearer("honest", "application/json")).statusCode()).isEqualTo(200);
	}

	@Test
	void headersThatAreTooLongAreRefused() throws Exception {
		assertThat(caller().get("/graphql?query=%7B__typename%7D", "X-Long", "x".repeat(60_000)).statusCode())
			.isEqualTo(400);
		assertThat(caller().get("/graphql?query=" + "x".repeat(60_000)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deep", "long number", "huge exponent" })
	void jsonThatHurtsIsRefused(String kind) throws Exception {
		String value = switch (kind) {
			case "deep" -> "[".repeat(100_000) + "]".repeat(100_000);
			case "long number" -> "9".repeat(100_000);
			default -> "1e999999999";
		};
		HttpResponse<String> answer = caller().send("POST", "/graphql",
				"{\"query\": \"query($n: Int) { questions(first: $n) { nodes { id } } }\", \"variables\": {\"n\": "
						+ value + "}}",
				concat(bearer(kind, "application/graphql-response+json"), "Content-Type", "application/json"));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).containsAnyOf("BAD_REQUEST", "VALIDATION", "TOO_COMPLEX").doesNotContain("INTERNAL");
	}

	private static String head(String length) {
		return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
	}

	private Socket open() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(30_000);
		return socket;
	}

	private static void send(Socket socket, String text) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static void drip(Socket socket) {
		try {
			while (!socket.isClosed()) {
				send(socket, "x");
				Thread.sleep(100);
			}
		}
		catch (IOException | InterruptedException ex) {
			// The other side has had enough.
		}
	}

	/** Up to the end of the connection, which therefore has to come. */
	private static String answer(Socket socket) throws IOException {
		StringBuilder answer = new StringBuilder();
		InputStream in = socket.getInputStream();
		try {
			for (int read = in.read(); read >= 0; read = in.read()) {
				answer.append((char) read);
			}
		}
		catch (SocketException reset) {
			// The answer came before.
		}
		return answer.toString();
	}

	private HttpResponse<String> post(String document, String... headers) throws Exception {
		return caller().send("POST", "/graphql", "{\"query\": \"" + document + "\"}",
				concat(headers, "Content-Type", "application/json"));
	}

	private static String[] concat(String[] headers, String... more) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private static String[] bearer(String subject, String accept) {
		return new String[] { "Authorization", "Bearer " + issuer.token(subject, Scope.READ), "Accept", accept };
	}

	private double statements() {
		return this.meters.counter("concept_graph.statements").count();
	}

	private Caller caller() {
		return new Caller(this.port);
	}

}
