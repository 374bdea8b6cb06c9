package org.conceptgraph.security;

import java.io.IOException;
import java.util.Collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Answers who is not let in, in the form that GraphQL's clients read, and with the header
 * that tells others what is missing.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger logger = LoggerFactory.getLogger(Refusals.class);

	/** After so many seconds an issuer may be there again. */
	private static final String RETRY_AFTER = "5";

	private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

	private final boolean tokens;

	/**
	 * Makes the refusals of a server.
	 * @param tokens whether any token could help
	 */
	Refusals(boolean tokens) {
		this.tokens = tokens;
	}

	/** A caller without a token, or with one that does not count. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (!this.tokens) {
			Refusal.write(request, response, HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN,
					"Nobody may do this here: this server knows no issuer of tokens.");
		}
		else if (failure instanceof AuthenticationServiceException) {
			logger.warn("Tokens cannot be checked: {}", String.valueOf(failure.getMessage()));
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			Refusal.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.ISSUER_UNAVAILABLE,
					"Tokens cannot be checked just now. Try again in a moment.");
		}
		else {
			this.challenge.commence(request, response, failure);
			boolean given = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
			Refusal.write(request, response, HttpStatus.valueOf(response.getStatus()), ErrorCode.UNAUTHENTICATED,
					given ? "This token does not count here: it is not well-formed, not ours, or too old."
							: "This needs a token: send it as `Authorization: Bearer`.");
		}
	}

	/** A caller whose token is good, but not for this. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		String scope = scope(denied);
		String header = "Bearer error=\"insufficient_scope\"";
		String message = "Nobody may do this here.";
		if (!scope.isEmpty()) {
			header += ", scope=\"" + scope + '"';
			message = "This needs a token with the scope " + scope + '.';
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, header);
		Refusal.write(request, response, HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, message);
	}

	private static String scope(AccessDeniedException denied) {
		if (denied instanceof AuthorizationDeniedException with
				&& with.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision) {
			Collection<GrantedAuthority> missing = decision.getAuthorities();
			return String.valueOf(missing.iterator().next().getAuthority()).substring(Scope.AUTHORITY.length());
		}
		return "";
	}

	/**
	 * Spring Security would throw where the issuer fails: an error page, and status 500.
	 */
	ObjectPostProcessor<BearerTokenAuthenticationFilter> ofTokens() {
		return new ObjectPostProcessor<>() {

			@Override
			public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
				filter.setAuthenticationFailureHandler(Refusals.this::commence);
				return filter;
			}

		};
	}

	static void ofRequest(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
			throws IOException {
		logger.debug("Rejected a request", rejected);
		Refusal.write(request, response, HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST,
				"The method, the address or a header of this request is none that is read here.");
	}

}
