package org.conceptgraph.api.core;

import org.springframework.graphql.execution.ErrorType;

/**
 * Every value that {@code extensions.code} of an error can have. Clients rely on the
 * names.
 */
public enum ErrorCode {

	/** The document is not GraphQL. */
	SYNTAX(ErrorType.BAD_REQUEST),
	/** The document or its variables do not fit the schema. */
	VALIDATION(ErrorType.BAD_REQUEST),
	/** {@code first} or {@code last} is out of bounds, or both are given. */
	BAD_LIST_ARGUMENT(ErrorType.BAD_REQUEST),
	/** A cursor is malformed, or belongs to a list in another order. */
	BAD_CURSOR(ErrorType.BAD_REQUEST),
	/** Another argument has a value that cannot be meant. */
	BAD_ARGUMENT(ErrorType.BAD_REQUEST),
	/** An argument names something that the graph does not have. */
	NOT_FOUND(ErrorType.NOT_FOUND),
	/** The document nests too deeply. */
	TOO_DEEP(ErrorType.BAD_REQUEST),
	/** The document could ask for too much at once. */
	TOO_COMPLEX(ErrorType.BAD_REQUEST),
	/**
	 * The database cannot be reached, or is just starting: the same request may succeed
	 * later.
	 */
	DATABASE_UNAVAILABLE(ErrorType.INTERNAL_ERROR),
	/** The database gave up: ask for less at once. */
	TIMEOUT(ErrorType.INTERNAL_ERROR),
	/** A fault of this program; its log says more. */
	INTERNAL(ErrorType.INTERNAL_ERROR);

	private final ErrorType type;

	ErrorCode(ErrorType type) {
		this.type = type;
	}

	/**
	 * The coarser class of the error, which {@code extensions.classification} shows.
	 */
	ErrorType type() {
		return this.type;
	}

}
