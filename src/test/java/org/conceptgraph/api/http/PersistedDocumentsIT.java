package org.conceptgraph.api.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents that clients send once and then name by their hash.
 */
@SampleTest
class PersistedDocumentsIT {

	private static final String UNKNOWN = "0".repeat(64);

	@LocalServerPort
	private int port;

	@Test
	void aDocumentIsKnownByItsHashOnceItWasSentWithIt() throws Exception {
		String document = "query Known($label: String!) { concept(by: {label: $label}) { id } }";
		String hash = DigestUtils.sha256Hex(document);
		String byHash = "variables=" + encoded("{\"label\": \"ATP\"}") + "&extensions="
				+ encoded("{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}");

		assertThat(get(byHash).body()).contains("\"message\":\"PersistedQueryNotFound\"",
				"\"code\":\"PERSISTED_QUERY_NOT_FOUND\"");
		assertThat(get(byHash + "&query=" + encoded(document)).body()).contains("concept:atp");
		HttpResponse<String> answer = get(byHash);
		assertThat(answer.body()).contains("concept:atp").doesNotContain("errors");
		assertThat(answer.headers().firstValue("ETag")).isPresent();
		assertThat(get("documentId=sha256:" + hash + "&variables=" + encoded("{\"label\": \"ATP\"}")).body())
			.contains("concept:atp");
	}

	@Test
	void aHashThatIsNotTheDocumentsIsRefused() throws Exception {
		assertThat(get("query=" + encoded("{ __typename }") + "&extensions="
				+ encoded("{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + UNKNOWN + "\"}}"))
			.body()).contains("PERSISTED_QUERY_WRONG_HASH");
		assertThat(get("documentId=sha256:" + UNKNOWN).body()).contains("PERSISTED_QUERY_NOT_FOUND");
	}

	private HttpResponse<String> get(String parameters) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql?" + parameters))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
