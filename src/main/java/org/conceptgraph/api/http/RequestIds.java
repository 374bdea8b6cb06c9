package org.conceptgraph.api.http;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every request an id, in {@code X-Request-Id} of the answer and in every line of
 * the log that is written for it: the client's own, if it is a plain word, so that it can
 * be followed through several services.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds implements Filter {

	private static final String HEADER = "X-Request-Id";

	private static final String KEY = "requestId";

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String id = id(((HttpServletRequest) request).getHeader(HEADER));
		((HttpServletResponse) response).setHeader(HEADER, id);
		MDC.put(KEY, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(KEY);
		}
	}

	private static String id(@Nullable String given) {
		return (given != null && PLAIN.matcher(given).matches()) ? given : any();
	}

	/** It need be no secret, and whoever makes secrets takes turns. */
	private static String any() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return new UUID(random.nextLong(), random.nextLong()).toString();
	}

}
