package org.conceptgraph.api.http;

import org.conceptgraph.api.core.ErrorCode;
import org.springframework.http.HttpStatus;

/**
 * A request that is none of GraphQL over HTTP. The message is shown to the client.
 */
final class HttpRefused extends RuntimeException {

	private final HttpStatus status;

	private final ErrorCode code;

	HttpRefused(HttpStatus status, ErrorCode code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	HttpStatus status() {
		return this.status;
	}

	ErrorCode code() {
		return this.code;
	}

}
