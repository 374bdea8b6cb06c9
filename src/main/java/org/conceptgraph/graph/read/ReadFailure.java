package org.conceptgraph.graph.read;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Why a read came to nothing, for callers that do not know the driver.
 */
public enum ReadFailure {

	/**
	 * The database cannot be reached, is just starting, or has stopped itself since it
	 * cannot write.
	 */
	UNAVAILABLE,
	/** The database ended the read, or did not answer in time. */
	TIMEOUT,
	/** Anything else. */
	OTHER;

	/**
	 * Looks for the driver's word among an exception's causes.
	 */
	public static ReadFailure of(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = next(cause)) {
			if (cause instanceof Neo4jException failure) {
				return of(failure);
			}
		}
		return OTHER;
	}

	private static @Nullable Throwable next(Throwable thrown) {
		return (thrown.getCause() != thrown) ? thrown.getCause() : null;
	}

	private static ReadFailure of(Neo4jException failure) {
		String code = (failure.code() != null) ? failure.code() : "";
		if (failure instanceof ConnectionReadTimeoutException
				|| code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
			return TIMEOUT;
		}
		boolean unreachable = failure instanceof ServiceUnavailableException || failure instanceof RetryableException
				|| failure instanceof AuthenticationException || code.contains("DatabaseUnavailable")
				|| code.contains("DatabaseNotFound") || code.contains("TransactionStartFailed")
				|| isPoolExhausted(failure);
		return unreachable ? UNAVAILABLE : OTHER;
	}

	/** The driver has no type for this. */
	private static boolean isPoolExhausted(Neo4jException failure) {
		String message = failure.getMessage();
		return message != null && message.startsWith("Unable to acquire connection from the pool");
	}

}
