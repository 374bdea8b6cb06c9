package org.conceptgraph.api.core;

/**
 * A request that cannot be answered as it stands. The message is shown to the client: it
 * says what was wrong and what to do.
 */
public final class RequestRefused extends RuntimeException {

	private final ErrorCode code;

	public RequestRefused(ErrorCode code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/**
	 * The stable name of the reason.
	 */
	public ErrorCode code() {
		return this.code;
	}

}
