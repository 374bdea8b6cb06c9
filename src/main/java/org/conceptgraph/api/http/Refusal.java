package org.conceptgraph.api.http;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.conceptgraph.api.core.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that is not let through as GraphQL answers one that fails: with an
 * error and its code.
 */
public final class Refusal {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Refusal() {
	}

	/**
	 * Completes the response. Headers that were set before stay.
	 * @param message is shown to the client
	 */
	public static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			ErrorCode code, String message) throws IOException {
		byte[] body = JSON.writeValueAsBytes(body(code, message));
		response.setStatus(status.value());
		response.setContentType(type(request).mediaType().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** An error as GraphQL answers it. */
	public static Map<String, Object> body(ErrorCode code, String message) {
		return Map.of("errors", List.of(Map.of("message", message, "extensions",
				Map.of(ErrorCode.KEY, code.name(), "classification", code.type().name()))));
	}

	/** Who accepts neither gets the older one. */
	private static AnswerType type(HttpServletRequest request) {
		try {
			return AnswerType.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)), AnswerType.JSON);
		}
		catch (HttpRefused notAcceptable) {
			return AnswerType.JSON;
		}
	}

}
