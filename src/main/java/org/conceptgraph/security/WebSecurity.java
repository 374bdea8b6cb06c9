package org.conceptgraph.security;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Who may do what. Without an issuer of tokens reading is open, importing over HTTP is
 * closed, and operators have to be on this machine.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
class WebSecurity {

	@Bean
	SecurityFilterChain access(HttpSecurity http, SecuritySettings settings, ObjectProvider<JwtDecoder> decoder,
			GraphQlProperties graphQl) {
		JwtDecoder tokens = decoder.getIfAvailable();
		if (tokens == null && !settings.anonymousReads()) {
			throw new IllegalStateException(
					"concept-graph.security.anonymous-reads=false needs an issuer of tokens: set spring.security.oauth2.resourceserver.jwt.issuer-uri");
		}
		Refusals refusals = new Refusals(tokens != null);
		if (tokens != null) {
			http.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(new PatientDecoder(tokens)))
				.authenticationEntryPoint(refusals)
				.withObjectPostProcessor(refusals.ofTokens()));
		}
		String path = graphQl.getHttp().getPath();
		if (!settings.allowedOrigins().isEmpty()) {
			http.cors((cors) -> cors.configurationSource(Origins.allow(settings.allowedOrigins(), path)));
		}
		AuthorizationManager<RequestAuthorizationContext> readers = settings.anonymousReads()
				? SingleResultAuthorizationManager.permitAll() : holdersOf(Scope.READ, tokens);
		Operators operators = new Operators(settings.operatorNetworks(tokens != null),
				holdersOf(Scope.OPERATE, tokens));
		return http.authorizeHttpRequests((requests) -> requests
			// What a request leads to here was decided when it came in.
			.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers(path, path + "/**")
			.access(readers)
			.requestMatchers("/imports/**")
			.access(holdersOf(Scope.IMPORT, tokens))
			.requestMatchers(EndpointRequest.to("health"))
			.permitAll()
			.requestMatchers(EndpointRequest.toAnyEndpoint())
			.access(operators)
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/**")
			.permitAll()
			.anyRequest()
			.denyAll())
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Nobody is known by a cookie, so no foreign page can borrow anybody's
			// rights: a browser adds no token by itself.
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new SecurityHeaders(path))
				.withObjectPostProcessor(new Early()))
			.build();
	}

	private static AuthorizationManager<RequestAuthorizationContext> holdersOf(String scope,
			@Nullable JwtDecoder tokens) {
		return (tokens != null) ? AuthorityAuthorizationManager.hasAuthority(Scope.AUTHORITY + scope)
				: (_, _) -> new AuthorizationDecision(false);
	}

	/** Each filter would be watched at each request, for more time than it takes. */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Ids of concepts stand in the explorer's addresses, with whatever signs they have.
	 * Headers may have any, too: no line break comes through Tomcat, and a cookie of
	 * another program on this host is no reason to refuse.
	 */
	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowSemicolon(true);
		firewall.setAllowUrlEncodedPercent(true);
		firewall.setAllowedHeaderValues((_) -> true);
		return firewall;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler(GraphQlProperties graphQl) {
		SecurityHeaders headers = new SecurityHeaders(graphQl.getHttp().getPath());
		return (request, response, rejected) -> {
			headers.writeHeaders(request, response);
			Refusals.ofRequest(request, response, rejected);
		};
	}

	/** When a request comes in: later, each response would have to be wrapped for it. */
	private static final class Early implements ObjectPostProcessor<HeaderWriterFilter> {

		@Override
		public <F extends HeaderWriterFilter> F postProcess(F filter) {
			filter.setShouldWriteHeadersEagerly(true);
			return filter;
		}

	}

}
