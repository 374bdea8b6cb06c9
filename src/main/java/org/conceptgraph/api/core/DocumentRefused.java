package org.conceptgraph.api.core;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/**
 * A document that is not run. The message is shown to the client: it says what was wrong
 * and what to do.
 */
public final class DocumentRefused extends RuntimeException {

	private final ErrorCode code;

	public DocumentRefused(ErrorCode code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/**
	 * What the client gets.
	 */
	public GraphQLError error() {
		return GraphqlErrorBuilder.newError()
			.errorType(this.code.type())
			.message("%s", String.valueOf(getMessage()))
			.extensions(Map.of(ErrorCode.KEY, this.code.name()))
			.build();
	}

}
