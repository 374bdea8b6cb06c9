package org.conceptgraph.security;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What callers may do without a token, and which pages may ask.
 *
 * @param allowedOrigins of pages elsewhere that may ask GraphQL, such as
 * {@code https://learn.example.org}
 * @param anonymousReads whether GraphQL is answered without one
 * @param operatorNetworks addresses and networks (CIDR) from which operators need none;
 * null is loopback as long as no issuer of tokens is set, and nowhere otherwise
 */
@ConfigurationProperties("concept-graph.security")
record SecuritySettings(@DefaultValue("true") boolean anonymousReads, @DefaultValue List<String> allowedOrigins,
		@Nullable List<String> operatorNetworks) {

	private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

	List<String> operatorNetworks(boolean tokens) {
		if (this.operatorNetworks != null) {
			return this.operatorNetworks;
		}
		return tokens ? List.of() : LOOPBACK;
	}

}
