package org.conceptgraph.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A client of the server at a port of this machine.
 */
public record Caller(int port) {

	private static final HttpClient client = HttpClient.newHttpClient();

	public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, "", headers);
	}

	public HttpResponse<String> query(String document, String... headers) throws IOException, InterruptedException {
		return get("/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8), headers);
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method,
					body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
