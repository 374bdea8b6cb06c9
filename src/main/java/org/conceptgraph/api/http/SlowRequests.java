package org.conceptgraph.api.http;

import java.time.Duration;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.api.document.Documents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Writes requests down that took long, by operation and hash of the document. Never by
 * what was asked for: values are the clients' own.
 */
@Component
final class SlowRequests {

	private static final Logger logger = LoggerFactory.getLogger(SlowRequests.class);

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private final long slow;

	SlowRequests(@Value("${concept-graph.slow-request:2s}") Duration slow) {
		this.slow = slow.toNanos();
	}

	void answered(ExecutionGraphQlRequest asked, ExecutionGraphQlResponse response, long nanoseconds) {
		if (nanoseconds >= this.slow) {
			String name = asked.getOperationName();
			logger.warn("Slow: {} ms for the operation {} of the document {}; cost {}; {} errors",
					Duration.ofNanos(nanoseconds).toMillis(), printable(name), hash(asked),
					response.getExtensions().get("cost"), response.getErrors().size());
		}
	}

	/** A persisted document is not in the request, so that its own text says nothing. */
	private static String hash(ExecutionGraphQlRequest asked) {
		String given = Documents.hash(asked.getExtensions());
		return (given != null && HASH.matcher(given).matches()) ? given : DigestUtils.sha256Hex(asked.getDocument());
	}

	/** A client chose the name: it breaks no line of the log. */
	private static String printable(@Nullable String name) {
		return (name == null) ? "(unnamed)" : name.replaceAll("[^\\w]", "?");
	}

}
