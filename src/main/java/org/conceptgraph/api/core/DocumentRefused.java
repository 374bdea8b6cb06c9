package org.conceptgraph.api.core;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/**
 * A document that is not run. The message is shown to the client: it says what was wrong
 * and what to do.
 */
public final class DocumentRefused extends RuntimeException {

	/**
	 * Beside the code in the error's extensions: after so many seconds it may succeed.
	 */
	public static final String RETRY_AFTER = "retryAfter";

	private final ErrorCode code;

	private final long retryAfter;

	public DocumentRefused(ErrorCode code, String message) {
		this(code, message, 0);
	}

	/**
	 * Refuses for now.
	 * @param retryAfter after how many seconds the same may succeed; 0 is never
	 */
	public DocumentRefused(ErrorCode code, String message, long retryAfter) {
		super(message, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	/**
	 * What the client gets.
	 */
	public GraphQLError error() {
		return GraphqlErrorBuilder.newError()
			.errorType(this.code.type())
			.message("%s", String.valueOf(getMessage()))
			.extensions((this.retryAfter == 0) ? Map.of(ErrorCode.KEY, this.code.name())
					: Map.of(ErrorCode.KEY, this.code.name(), RETRY_AFTER, this.retryAfter))
			.build();
	}

}
