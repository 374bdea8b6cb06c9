package org.conceptgraph.api.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.servlet.function.ServerRequest;

/**
 * The header of answers that may be kept.
 *
 * @param anonymous to callers whom nobody knows
 * @param known to callers known by a token: in no cache that others share
 */
record Caching(String anonymous, String known) {

	static Caching of(String setting) {
		String kept = Stream.of(setting.split(","))
			.map(String::strip)
			.filter((directive) -> !isForShared(directive.toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining(", "));
		return new Caching(setting, kept.isEmpty() ? "private" : "private, " + kept);
	}

	private static boolean isForShared(String directive) {
		return directive.isEmpty() || directive.equals("public") || directive.equals("private")
				|| directive.startsWith("s-maxage") || directive.equals("proxy-revalidate");
	}

	String of(ServerRequest request) {
		return (request.servletRequest().getUserPrincipal() != null) ? this.known : this.anonymous;
	}

}
