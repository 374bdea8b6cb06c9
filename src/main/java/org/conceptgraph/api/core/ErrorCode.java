package org.conceptgraph.api.core;

import org.springframework.graphql.execution.ErrorType;

/**
 * Every value that {@code extensions.code} of an error can have. Clients rely on the
 * names.
 */
public enum ErrorCode {

	/**
	 * The request is not one of GraphQL over HTTP: its body is no JSON, or a part of it
	 * has the wrong type.
	 */
	BAD_REQUEST(ErrorType.BAD_REQUEST),
	/** Several requests came in one body; each wants a request of its own. */
	BATCH_REFUSED(ErrorType.BAD_REQUEST),
	/** The method is neither GET nor POST, or would change something by GET. */
	METHOD_NOT_ALLOWED(ErrorType.BAD_REQUEST),
	/** This needs a token, or the one that came does not count. */
	UNAUTHENTICATED(ErrorType.UNAUTHORIZED),
	/** The caller may not do this: the token lacks a scope, or nobody may. */
	FORBIDDEN(ErrorType.FORBIDDEN),
	/**
	 * The caller has asked for too much in a while: {@code retryAfter} says for how long.
	 */
	RATE_LIMITED(ErrorType.FORBIDDEN),
	/** The request's body came in too slowly. */
	TOO_SLOW(ErrorType.BAD_REQUEST),
	/**
	 * Whether a token counts cannot be told, for its issuer cannot be reached: the same
	 * request may succeed later.
	 */
	ISSUER_UNAVAILABLE(ErrorType.INTERNAL_ERROR),
	/** The request's body is of a type that is not read here. */
	UNSUPPORTED_MEDIA_TYPE(ErrorType.BAD_REQUEST),
	/** The client accepts no type of answer that is written here. */
	NOT_ACCEPTABLE(ErrorType.BAD_REQUEST),
	/** The hash names no document that is known here: send the document with it. */
	PERSISTED_QUERY_NOT_FOUND(ErrorType.NOT_FOUND),
	/** The hash that came with a document is not the document's. */
	PERSISTED_QUERY_WRONG_HASH(ErrorType.BAD_REQUEST),
	/** Only listed documents are answered here, and this is none of them. */
	DOCUMENT_NOT_ALLOWED(ErrorType.FORBIDDEN),
	/** This server does not tell its schema. */
	INTROSPECTION_DISABLED(ErrorType.FORBIDDEN),
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
	/** The document walks through too many lists within lists. */
	TOO_MANY_HOPS(ErrorType.BAD_REQUEST),
	/** The document has too many fields. */
	TOO_MANY_FIELDS(ErrorType.BAD_REQUEST),
	/** The document has too many aliases. */
	TOO_MANY_ALIASES(ErrorType.BAD_REQUEST),
	/** The document has too many directives. */
	TOO_MANY_DIRECTIVES(ErrorType.BAD_REQUEST),
	/** The request or its document is too long. */
	TOO_LARGE(ErrorType.BAD_REQUEST),
	/** The document could ask for too much at once. */
	TOO_COMPLEX(ErrorType.BAD_REQUEST),
	/** So many requests are being answered that one more would slow down all. */
	SERVER_BUSY(ErrorType.INTERNAL_ERROR),
	/** Another import is running: ask again when it is done. */
	IMPORT_RUNNING(ErrorType.BAD_REQUEST),
	/** None of the paths that this server imports is there. */
	NOTHING_TO_IMPORT(ErrorType.BAD_REQUEST),
	/**
	 * The database cannot be reached, or is just starting: the same request may succeed
	 * later.
	 */
	DATABASE_UNAVAILABLE(ErrorType.INTERNAL_ERROR),
	/** The database gave up: ask for less at once. */
	TIMEOUT(ErrorType.INTERNAL_ERROR),
	/** A fault of this program; its log says more. */
	INTERNAL(ErrorType.INTERNAL_ERROR);

	/** Where an error's extensions have the code. */
	public static final String KEY = "code";

	private final ErrorType type;

	ErrorCode(ErrorType type) {
		this.type = type;
	}

	/**
	 * The coarser class of the error, which {@code extensions.classification} shows.
	 */
	public ErrorType type() {
		return this.type;
	}

}
