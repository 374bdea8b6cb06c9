package org.conceptgraph.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import jakarta.servlet.http.HttpServletRequest;
import org.conceptgraph.api.core.ApiSettings;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.rate.Allowance;
import org.conceptgraph.api.rate.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parts of a GraphQL request, and takes none for something that it is not.
 */
@Component
final class RequestReader {

	private static final String QUERY = "query";

	private static final String EXTENSIONS = "extensions";

	private static final String VARIABLES = "variables";

	/** What the hash of a persisted document begins with in {@code documentId}. */
	private static final String SHA256 = "sha256:";

	private final JsonMapper json = JsonMapper.shared();

	private final int most;

	private final Duration patience;

	/** Of a request whose JSON is well, but not what it says. */
	private final HttpStatus malformed;

	RequestReader(ApiSettings settings) {
		this.most = (int) settings.maxRequestSize().toBytes();
		this.patience = settings.bodyTimeout();
		this.malformed = settings.preciseStatusCodes() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
	}

	/**
	 * From the body of a POST.
	 * @param allowance what is left to the caller; null where that is not counted
	 */
	Map<String, Object> body(ServerRequest request, @Nullable Allowance allowance) throws IOException {
		requireJson(request);
		byte[] body = bytes(request.servletRequest());
		if (allowance != null) {
			allowance.take(Rates.ofReading(body.length));
		}
		if (!(parse("The body", body) instanceof Map<?, ?> object)) {
			throw new HttpRefused(this.malformed, ErrorCode.BATCH_REFUSED,
					"The body must be one JSON object. Send each request by itself.");
		}
		return checked(strings(object));
	}

	/**
	 * From the parameters of a GET.
	 */
	Map<String, Object> parameters(ServerRequest request) {
		Map<String, Object> parts = new HashMap<>();
		for (String name : new String[] { QUERY, "documentId", "operationName" }) {
			request.param(name).filter((value) -> !value.isEmpty()).ifPresent((value) -> parts.put(name, value));
		}
		for (String name : new String[] { VARIABLES, EXTENSIONS }) {
			request.param(name)
				.filter((value) -> !value.isBlank())
				.ifPresent((value) -> parts.put(name, parse("`" + name + "`", value.getBytes(StandardCharsets.UTF_8))));
		}
		return checked(parts);
	}

	private static void requireJson(ServerRequest request) {
		try {
			MediaType type = request.headers().contentType().orElse(null);
			if (type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// Not JSON, whatever it is.
		}
		throw new HttpRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.UNSUPPORTED_MEDIA_TYPE,
				"Send the request as application/json, and say so in Content-Type.");
	}

	private byte[] bytes(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > this.most) {
			throw tooLarge();
		}
		try (InputStream body = request.getInputStream()) {
			return bytes(body);
		}
	}

	/** A body of which a little comes now and then would keep a connection for ever. */
	private byte[] bytes(InputStream body) throws IOException {
		long begun = System.nanoTime();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] part = new byte[8192];
		for (int read = body.read(part); read >= 0; read = body.read(part)) {
			bytes.write(part, 0, read);
			if (bytes.size() > this.most) {
				throw tooLarge();
			}
			if (System.nanoTime() - begun > this.patience.toNanos()) {
				throw new HttpRefused(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TOO_SLOW,
						"A request has to come in within %d seconds.".formatted(this.patience.toSeconds()));
			}
		}
		return bytes.toByteArray();
	}

	private HttpRefused tooLarge() {
		return new HttpRefused(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.TOO_LARGE,
				"A request can have %d bytes at most.".formatted(this.most));
	}

	private @Nullable Object parse(String what, byte[] text) {
		try {
			return this.json.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			throw new HttpRefused(HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, what + " is no JSON.");
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> strings(Map<?, ?> object) {
		return (Map<String, Object>) object;
	}

	private Map<String, Object> checked(Map<String, Object> parts) {
		require(parts, "operationName", String.class, "a string");
		require(parts, VARIABLES, Map.class, "a JSON object");
		require(parts, EXTENSIONS, Map.class, "a JSON object");
		require(parts, "documentId", String.class, "a string");
		if (parts.get(QUERY) == null) {
			parts.put(QUERY, PersistedQuerySupport.PERSISTED_QUERY_MARKER);
			if (parts.get("documentId") instanceof String id && id.startsWith(SHA256)) {
				parts.put(EXTENSIONS, Map.of("persistedQuery", Map.of("sha256Hash", id.substring(SHA256.length()))));
			}
			else if (!(parts.get(EXTENSIONS) instanceof Map<?, ?> extensions
					&& extensions.containsKey("persistedQuery"))) {
				throw new HttpRefused(this.malformed, ErrorCode.BAD_REQUEST,
						"There is no `query`, and no `documentId` of a known document that begins with sha256: either.");
			}
		}
		if (!(parts.get(QUERY) instanceof String query) || query.isBlank()) {
			throw new HttpRefused(this.malformed, ErrorCode.BAD_REQUEST, "`query` must be a GraphQL document.");
		}
		return parts;
	}

	private void require(Map<String, Object> parts, String name, Class<?> type, String called) {
		Object value = parts.get(name);
		if (value != null && !type.isInstance(value)) {
			throw new HttpRefused(this.malformed, ErrorCode.BAD_REQUEST, "`%s` must be %s.".formatted(name, called));
		}
	}

}
