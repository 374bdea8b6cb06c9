package org.conceptgraph.security;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Lets in who comes from a network of operators, or has their token. What a proxy has
 * passed on comes from elsewhere, wherever the proxy is: it is let in by token only.
 */
final class Operators implements AuthorizationManager<RequestAuthorizationContext> {

	private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

	private final List<IpAddressMatcher> networks;

	private final AuthorizationManager<RequestAuthorizationContext> others;

	Operators(List<String> networks, AuthorizationManager<RequestAuthorizationContext> others) {
		this.networks = networks.stream().map(IpAddressMatcher::new).toList();
		this.others = others;
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> caller,
			RequestAuthorizationContext context) {
		return isNear(context.getRequest()) ? new AuthorizationDecision(true) : this.others.authorize(caller, context);
	}

	private boolean isNear(HttpServletRequest request) {
		return this.networks.stream().anyMatch((network) -> network.matches(request))
				&& FORWARDED.stream().allMatch((header) -> request.getHeader(header) == null);
	}

}
