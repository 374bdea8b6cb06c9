package org.conceptgraph.api.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.SampleTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.read.DatasetVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that clients and proxies may keep, and when they are asked for again.
 */
@SampleTest
class CachingIT {

	private static final String QUERY = "{ concept(by: {label: \"ATP\"}) { label questions(first: 2) { nodes { title } } } }";

	private static final String NEW_VERSION = "MATCH (d:Dataset {id: 'dataset'}) SET d.revision = d.revision + 1";

	private static HttpClient client;

	@LocalServerPort
	private int port;

	@Autowired
	private Database database;

	@Autowired
	private DatasetVersion version;

	@Autowired
	private MeterRegistry meters;

	@BeforeAll
	static void open() {
		client = HttpClient.newHttpClient();
	}

	@AfterAll
	static void close() {
		client.close();
	}

	@Test
	void anAnswerThatIsStillTrueIsNotMadeAgain() throws Exception {
		HttpResponse<String> first = get(QUERY, "Accept", "application/graphql-response+json");
		String tag = tag(first);
		assertThat(tag).startsWith("W/\"");
		assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(first.headers().allValues("Vary")).contains("Accept");

		double before = statements().getAsDouble();
		HttpResponse<String> second = get(QUERY, "Accept", "application/graphql-response+json", "If-None-Match",
				"\"other\", " + tag);

		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(tag(second)).isEqualTo(tag);
		assertThat(statements().getAsDouble() - before).as("statements: the version at most").isLessThanOrEqualTo(1);
	}

	@Test
	void anotherMediaTypeOrRequestHasAnotherTag() throws Exception {
		String tag = tag(get(QUERY, "Accept", "application/json"));

		assertThat(tag(get(QUERY, "Accept", "application/graphql-response+json"))).isNotEqualTo(tag);
		assertThat(tag(get(QUERY + " ", "Accept", "application/json"))).isNotEqualTo(tag);
		assertThat(get(QUERY + " ", "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void aNewVersionIsNoticedWithinASecond() throws Exception {
		String tag = tag(get(QUERY));
		this.database.write((transaction) -> transaction.run(NEW_VERSION).consume());
		Thread.sleep(Duration.ofSeconds(1));

		HttpResponse<String> answer = get(QUERY, "If-None-Match", tag);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(tag(answer)).isNotEqualTo(tag);
	}

	@Test
	void anAnswerDuringWhichTheVersionMovedHasNoTag() throws Exception {
		this.version.noOlderThan(Duration.ZERO);
		this.database.write((transaction) -> transaction.run(NEW_VERSION).consume());

		HttpResponse<String> answer = get(QUERY);

		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(tag(get(QUERY))).isNotEmpty();
	}

	@Test
	void anAnswerWithErrorsIsNotKept() throws Exception {
		HttpResponse<String> answer = get("{ questions(first: 0) { nodes { id } } subjects { id } }");

		assertThat(answer.body()).contains("BAD_LIST_ARGUMENT");
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
	}

	private DoubleSupplier statements() {
		return () -> this.meters.counter("concept_graph.statements").count();
	}

	private static String tag(HttpResponse<?> answer) {
		return answer.headers().firstValue("ETag").orElseThrow();
	}

	private HttpResponse<String> get(String query, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port
				+ "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
