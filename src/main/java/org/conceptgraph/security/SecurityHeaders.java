package org.conceptgraph.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers are to know of every answer: it loads nothing from elsewhere, stands in
 * no frame, is what its type says, and tells nobody where a reader came from.
 */
final class SecurityHeaders implements HeaderWriter {

	private static final String CLOSED = String.join("; ", "object-src 'none'", "base-uri 'none'",
			"frame-ancestors 'none'");

	/** The explorer, and all that is no page: no inline code or style. */
	private static final String USUAL_POLICY = String.join("; ", "default-src 'self'", "img-src 'self' data: blob:",
			"form-action 'none'", CLOSED);

	/**
	 * GraphiQL: no inline code. Styles may be inline, for the editor sets them. Workers
	 * take the policy of their own file.
	 */
	private static final String GRAPHIQL_POLICY = String.join("; ", "default-src 'self'",
			"style-src 'self' 'unsafe-inline'", "worker-src 'self' blob:", "font-src 'self' data:",
			"img-src 'self' data:", "connect-src 'self'", CLOSED);

	/** Answers of the API: whoever opens one as a page sees text. */
	private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

	private final String api;

	/**
	 * Writes the headers of a server.
	 * @param api where GraphQL is answered
	 */
	SecurityHeaders(String api) {
		this.api = api;
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy",
				policy(request.getRequestURI().substring(request.getContextPath().length())));
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	private String policy(String path) {
		if (path.startsWith(this.api)) {
			return API_POLICY;
		}
		return path.startsWith("/graphiql") || path.startsWith("/assets/") ? GRAPHIQL_POLICY : USUAL_POLICY;
	}

}
