package org.conceptgraph.security;

import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which pages of other sites may ask, and what they may see of an answer.
 */
final class Origins {

	/** A browser asks so often whether it may ask. */
	private static final Duration MAX_AGE = Duration.ofHours(1);

	private Origins() {
	}

	/**
	 * Opens GraphQL to pages of these origins. Without cookies there is nothing that a
	 * browser would add by itself, so credentials are not allowed; a page sends its token
	 * in a header.
	 */
	static CorsConfigurationSource allow(List<String> origins, String path) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(origins);
		configuration.setAllowedMethods(List.of("GET", "POST"));
		configuration.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		configuration
			.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
		configuration.setMaxAge(MAX_AGE);
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration(path, configuration);
		return source;
	}

}
