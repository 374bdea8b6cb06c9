package org.conceptgraph.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.conceptgraph.ConceptGraph;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Those who answer: our server in this process, the driver alone, and the peer; all from
 * one database.
 */
final class Sides implements AutoCloseable {

	private static final SessionConfig READS = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private final JsonMapper json = JsonMapper.shared();

	private final Recorder recorder = new Recorder();

	private final ConfigurableApplicationContext server;

	private final int port;

	private final Driver driver;

	private final String boltUri;

	private final String password;

	Sides(BenchGraph graph) throws IOException {
		this.server = new SpringApplicationBuilder(ConceptGraph.class)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(this.recorder))
			.run("--concept-graph.embedded.directory=" + graph.directory(), "--concept-graph.import.paths=",
					"--concept-graph.api.rehearsal=false",
					"--concept-graph.embedded.page-cache=" + BenchGraph.pageCache() + "MB",
					"--server.port=" + Integer.getInteger("bench.port", 0));
		this.port = this.server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		Properties bolt = new Properties();
		try (Reader reader = Files.newBufferedReader(graph.directory().resolve("bolt.properties"))) {
			bolt.load(reader);
		}
		this.boltUri = bolt.getProperty("uri");
		this.password = bolt.getProperty("password");
		this.driver = GraphDatabase.driver(this.boltUri, AuthTokens.basic("neo4j", this.password));
	}

	Apollo peer() throws IOException, InterruptedException {
		return Apollo.start(this.boltUri, this.password);
	}

	Driver driver() {
		return this.driver;
	}

	/** Clients of our server. */
	List<Load.Client> ours(ReadQuery query, int clients) throws IOException {
		return http(this.port, "/graphql", query.document(), query, clients);
	}

	/** What is in the answers of our server: the ids of all nodes. */
	Set<String> ids(ReadQuery query, int number) throws IOException {
		Map<String, Object> variables = new TreeMap<>(query.variables().get(number));
		variables.remove("rank");
		try (HttpConnection connection = new HttpConnection(this.port)) {
			byte[] answer = connection.exchange(HttpConnection.post("/graphql",
					this.json.writeValueAsString(Map.of("query", query.document(), "variables", variables))));
			return ids(this.json.readValue(answer, Object.class));
		}
	}

	/** The same of the statement by hand. */
	Set<String> idsByHand(ReadQuery query, int number) {
		try (Session session = this.driver.session(READS)) {
			return ids(session.run(String.valueOf(query.statement()), query.variables().get(number))
				.list((row) -> row.asMap()));
		}
	}

	private static Set<String> ids(Object value) {
		Set<String> ids = new TreeSet<>();
		switch (value) {
			case Map<?, ?> object -> object.forEach((key, inner) -> {
				if (key.equals("id")) {
					ids.add(inner.toString());
				}
				else if (inner != null) {
					ids.addAll(ids(inner));
				}
			});
			case List<?> list -> list.forEach((inner) -> ids.addAll(ids(inner)));
			default -> {
				// Holds no node.
			}
		}
		return ids;
	}

	/** Clients of the peer. */
	List<Load.Client> peers(Apollo apollo, ReadQuery query, int clients) throws IOException {
		return http(apollo.port(), "/", String.valueOf(query.peer()), query, clients);
	}

	private List<Load.Client> http(int port, String path, String document, ReadQuery query, int clients)
			throws IOException {
		List<byte[]> requests = new ArrayList<>();
		for (Map<String, Object> variables : query.variables()) {
			Map<String, Object> sent = new TreeMap<>(variables);
			sent.remove("rank");
			requests.add(HttpConnection.post(path,
					this.json.writeValueAsString(Map.of("query", document, "variables", sent))));
		}
		List<Load.Client> asking = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			HttpConnection connection = new HttpConnection(port);
			asking.add((number) -> check(connection.exchange(requests.get(number % requests.size()))));
		}
		return asking;
	}

	/** The beginning tells: errors come first. */
	private static void check(byte[] answer) throws IOException {
		String beginning = new String(answer, 0, Math.min(answer.length, 300), java.nio.charset.StandardCharsets.UTF_8);
		if (beginning.contains("\"errors\"")) {
			throw new IOException(beginning);
		}
	}

	/** The driver alone with the statements that our server runs. */
	List<Load.Client> statements(ReadQuery query, int clients) throws Exception {
		Load.Client one = ours(query, 1).getFirst();
		List<List<Recorder.Statement>> recorded = new ArrayList<>();
		for (int i = 0; i < query.variables().size(); i++) {
			recorded.add(this.recorder.during(one, i));
		}
		return same(clients, (number) -> {
			for (Recorder.Statement statement : recorded.get(number % recorded.size())) {
				run(statement.cypher(), statement.parameters());
			}
		});
	}

	/** The driver alone with one statement by hand. */
	List<Load.Client> byHand(ReadQuery query, int clients) {
		return same(clients, (number) -> run(String.valueOf(query.statement()),
				query.variables().get(number % query.variables().size())));
	}

	private static List<Load.Client> same(int clients, Load.Client client) {
		return java.util.Collections.nCopies(clients, client);
	}

	/** In one round trip, and every value taken. */
	private void run(String cypher, Map<String, Object> parameters) {
		try (Session session = this.driver.session(READS)) {
			session.run(cypher, parameters).list((row) -> row.asMap());
		}
	}

	@Override
	public void close() {
		this.driver.close();
		this.server.close();
	}

}
