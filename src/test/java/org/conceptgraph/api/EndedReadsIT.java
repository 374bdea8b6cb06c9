package org.conceptgraph.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestDatabase;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.graph.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What nobody waits for any more ends in the database too, as its own list of running
 * transactions shows.
 */
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/graph-test/${random.uuid}",
				"concept-graph.import.paths=", "concept-graph.graph.read-timeout=12s",
				"spring.graphql.schema.locations=classpath:graphql/,classpath:graphql-slow/" })
@Import({ TestDatabase.class, EndedReadsIT.SlowHandler.class })
class EndedReadsIT {

	private static final String SLOW = "UNWIND range(1, $steps) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS slow";

	private static final String FOREVER = "2000000000";

	/** Slow enough to be looked after, and far from the timeout. */
	private static final String SLOWLY = "8000000";

	/** Far less than the timeout, and long for a busy machine. */
	private static final Duration SOON = Duration.ofSeconds(7);

	@LocalServerPort
	private int port;

	@Autowired
	private Database database;

	@Controller
	static final class SlowHandler {

		private final Relations relations;

		private final Database database;

		SlowHandler(Relations relations, Database database) {
			this.relations = relations;
			this.database = database;
		}

		@QueryMapping
		CompletableFuture<Integer> slow(@Argument int steps) {
			return this.relations
				.read(() -> this.database.read(SLOW, Map.of("steps", steps), (row) -> row.get("slow").asInt())
					.getFirst());
		}

	}

	@Test
	void aTimeoutEndsTheTransaction() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body(FOREVER)))
			.build();

		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

		assertThat(answer.body()).contains("\"code\":\"TIMEOUT\"").doesNotContain("UNWIND");
		assertThat(running()).isZero();
	}

	@Test
	void aClientThatLeavesEndsItsTransactions() throws Exception {
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			send(client, "{\"query\": \"{ a: slow(steps: " + FOREVER + ") b: slow(steps: " + FOREVER + ") }\"}");
			await().atMost(SOON).until(() -> running() == 2);
		}

		await().atMost(SOON).until(() -> running() == 0);
	}

	@Test
	void aLoneReadEndsToo() throws Exception {
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			send(client, body(FOREVER));
			await().atMost(SOON).until(() -> running() == 1);
		}

		await().atMost(SOON).until(() -> running() == 0);
	}

	@Test
	void aClientThatStaysIsAnsweredAndCanAskAgain() throws Exception {
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			client.setSoTimeout(20_000);
			BufferedReader reader = reader(client);
			send(client, body(SLOWLY));
			assertThat(answer(reader)).contains("\"slow\":0");

			send(client, body("3"));
			assertThat(answer(reader)).contains("\"slow\":0");
		}
	}

	/** The connection may end after that, as it may after any answer. */
	@Test
	void aClientThatAsksAheadGetsItsFirstAnswer() throws Exception {
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			client.setSoTimeout(20_000);
			client.getOutputStream()
				.write((request(body(SLOWLY)) + request(body("3"))).getBytes(StandardCharsets.UTF_8));

			assertThat(answer(reader(client))).contains("\"slow\":0");
		}
	}

	private static BufferedReader reader(Socket client) throws IOException {
		return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
	}

	private static String body(String steps) {
		return "{\"query\": \"{ slow(steps: " + steps + ") }\"}";
	}

	private static void send(Socket client, String body) throws IOException {
		client.getOutputStream().write(request(body).getBytes(StandardCharsets.UTF_8));
	}

	private static String request(String body) {
		return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
				+ body.length() + "\r\n\r\n" + body;
	}

	/** Whatever comes until the answer's data has. */
	private static String answer(BufferedReader reader) throws IOException {
		StringBuilder answer = new StringBuilder();
		while (answer.indexOf("}}") < 0) {
			int next = reader.read();
			assertThat(next).as("the connection's end, after %s", answer).isNotNegative();
			answer.append((char) next);
		}
		return answer.toString();
	}

	private long running() {
		return this.database.read(
				"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, $steps)' RETURN count(*) AS running",
				Map.of(), (row) -> row.get("running").asLong())
			.getFirst();
	}

}
