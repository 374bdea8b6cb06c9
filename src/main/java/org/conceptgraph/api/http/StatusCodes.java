package org.conceptgraph.api.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.api.core.ApiSettings;
import org.conceptgraph.api.core.ErrorCode;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * The status of an answer to a request that could be understood: as GraphQL over HTTP has
 * had it for long, or as its edition of September 2026 recommends.
 */
@Component
final class StatusCodes {

	/** The edition's own code for an answer with data and errors. */
	private static final HttpStatusCode PARTIAL_SUCCESS = HttpStatusCode.valueOf(294);

	private final boolean precise;

	StatusCodes(ApiSettings settings) {
		this.precise = settings.preciseStatusCodes();
	}

	HttpStatusCode of(ExecutionGraphQlResponse response, AnswerType type) {
		List<ResponseError> errors = response.getErrors();
		if (errors.isEmpty()) {
			return HttpStatus.OK;
		}
		boolean data = response.getExecutionResult().isDataPresent();
		String code = String.valueOf(errors.getFirst().getExtensions().get(ErrorCode.KEY));
		if (code.equals(ErrorCode.METHOD_NOT_ALLOWED.name())) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		if (code.equals(ErrorCode.RATE_LIMITED.name())) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (type == AnswerType.JSON) {
			return HttpStatus.OK;
		}
		if (code.equals(ErrorCode.DATABASE_UNAVAILABLE.name()) && hasNothing(response)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		if (!this.precise) {
			return data ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
		}
		return data ? PARTIAL_SUCCESS : preciselyRefused(code);
	}

	/** Whether the answer is errors and nulls: proxies and clients try that again. */
	private static boolean hasNothing(ExecutionGraphQlResponse response) {
		return !(response.getExecutionResult().getData() instanceof Map<?, ?> data)
				|| data.values().stream().allMatch(Objects::isNull);
	}

	private static HttpStatus preciselyRefused(String code) {
		return switch (code) {
			case "SYNTAX" -> HttpStatus.BAD_REQUEST;
			case "TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
			case "DOCUMENT_NOT_ALLOWED" -> HttpStatus.FORBIDDEN;
			case "INTERNAL" -> HttpStatus.INTERNAL_SERVER_ERROR;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

}
