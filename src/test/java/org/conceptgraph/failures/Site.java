package org.conceptgraph.failures;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server, its database, and the wire between them.
 */
final class Site implements Closeable {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Path directory = Path.of("target/graph-test/site-" + UUID.randomUUID());

	private final ConfigurableApplicationContext database;

	private final Wire wire;

	private final ConfigurableApplicationContext server;

	/**
	 * Starts all three.
	 * @param settings of the server
	 */
	Site(Path pages, String... settings) {
		this.database = new SpringApplicationBuilder(ConceptGraph.class).web(WebApplicationType.NONE)
			.run("--concept-graph.embedded.directory=" + this.directory, "--concept-graph.import.paths=");
		this.database.getBean(GraphSchema.class).bringUpToDate();
		run(this.database, ImportListener.NONE, pages);
		Properties bolt = bolt();
		this.wire = new Wire(URI.create(bolt.getProperty("uri")).getPort());
		this.server = new SpringApplicationBuilder(ConceptGraph.class).run(Stream
			.concat(Stream.of("--server.port=0", "--spring.neo4j.uri=bolt://127.0.0.1:" + this.wire.port(),
					"--spring.neo4j.authentication.username=neo4j",
					"--spring.neo4j.authentication.password=" + bolt.getProperty("password"),
					"--concept-graph.import.paths=", "--concept-graph.api.rehearsal=false"), Stream.of(settings))
			.toArray(String[]::new));
	}

	private Properties bolt() {
		Properties bolt = new Properties();
		try (Reader reader = Files.newBufferedReader(this.directory.resolve("bolt.properties"))) {
			bolt.load(reader);
			return bolt;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Wire wire() {
		return this.wire;
	}

	/** The application that holds the database, beyond the wire. */
	ConfigurableApplicationContext database() {
		return this.database;
	}

	/** Imports through the server. */
	ImportSummary importPages(ImportListener listener, Path path) {
		return run(this.server, listener, path);
	}

	private static ImportSummary run(ConfigurableApplicationContext application, ImportListener listener, Path path) {
		return application.getBean(Importer.class).run(new ImportRequest(List.of(path), false, false), listener);
	}

	HttpResponse<String> ask(String document, String accept) throws IOException, InterruptedException {
		return this.client.send(request(document, accept), HttpResponse.BodyHandlers.ofString());
	}

	/** What a Prometheus is told. */
	HttpResponse<String> metrics() throws IOException, InterruptedException {
		return this.client.send(
				HttpRequest.newBuilder(uri("/actuator/prometheus")).timeout(Duration.ofSeconds(5)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.server.getEnvironment().getProperty("local.server.port") + path);
	}

	HttpRequest request(String document, String accept) {
		return HttpRequest.newBuilder(uri("/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + document.replace("\"", "\\\"") + "\"}"))
			.build();
	}

	HttpClient client() {
		return this.client;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.wire.close();
		this.database.close();
		this.client.close();
	}

}
