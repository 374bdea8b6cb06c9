package org.conceptgraph.api.http;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.document.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * What operators watch of requests: how long answers take and with which outcome, by
 * operation; what they cost; how often a document was known. One timer a request, nothing
 * for each field. Thread-safe.
 */
@Component
final class RequestMeters {

	/** Clients choose the names, and each is a series of its own. */
	private static final int MOST_NAMES = 100;

	private static final int LONGEST_NAME = 64;

	private static final String UNNAMED = "unnamed";

	private static final String OTHER = "other";

	private static final Duration[] BUCKETS = { Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
			Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
			Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10) };

	private record Series(String operation, String outcome) {
	}

	private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

	private final Set<String> names = ConcurrentHashMap.newKeySet();

	private final DistributionSummary cost;

	private final MeterRegistry meters;

	RequestMeters(MeterRegistry meters, Documents documents) {
		this.meters = meters;
		// Alerts look at these: what is not there yet cannot be seen to rise.
		refusals(ErrorCode.SERVER_BUSY);
		refusals(ErrorCode.RATE_LIMITED);
		this.cost = DistributionSummary.builder("concept_graph.cost")
			.description("What answered requests were estimated to cost")
			.register(meters);
		FunctionCounter.builder("concept_graph.documents", documents, (those) -> those.stats().hitCount())
			.tag("known", "true")
			.description("Documents that were parsed before, and that were not")
			.register(meters);
		FunctionCounter.builder("concept_graph.documents", documents, (those) -> those.stats().missCount())
			.tag("known", "false")
			.description("Documents that were parsed before, and that were not")
			.register(meters);
	}

	/**
	 * Counts an answer.
	 * @param operation the name that the client gave
	 */
	void answered(@Nullable String operation, ExecutionGraphQlResponse response, long nanoseconds) {
		String outcome = outcome(response);
		timer(name(operation, outcome), outcome).record(nanoseconds, TimeUnit.NANOSECONDS);
		if (response.getExtensions().get("cost") instanceof Map<?, ?> said
				&& said.get("estimated") instanceof Number estimated) {
			this.cost.record(estimated.doubleValue());
		}
	}

	/**
	 * Counts a request that was refused before it was looked at. It has no time: a flood
	 * of them would make slow answers look rare.
	 */
	void refused(ErrorCode code) {
		refusals(code).increment();
	}

	private Counter refusals(ErrorCode code) {
		return Counter.builder("concept_graph.refused")
			.description("Requests that were refused before they were looked at")
			.tag("code", code.name())
			.register(this.meters);
	}

	private Timer timer(String operation, String outcome) {
		return this.timers.computeIfAbsent(new Series(operation, outcome),
				(series) -> Timer.builder("concept_graph.requests")
					.description("How long GraphQL requests took, by operation and outcome")
					.tag("operation", series.operation())
					.tag("outcome", series.outcome())
					.serviceLevelObjectives(BUCKETS)
					.register(this.meters));
	}

	private static String outcome(ExecutionGraphQlResponse response) {
		if (response.getErrors().isEmpty()) {
			return "OK";
		}
		return String.valueOf(response.getErrors().getFirst().getExtensions().get(ErrorCode.KEY));
	}

	/** Only what is answered makes a name known: nobody fills the list with nonsense. */
	private String name(@Nullable String operation, String outcome) {
		if (operation == null) {
			return UNNAMED;
		}
		if (this.names.contains(operation)) {
			return operation;
		}
		boolean taken = outcome.equals("OK") && operation.length() <= LONGEST_NAME && this.names.size() < MOST_NAMES;
		if (taken) {
			this.names.add(operation);
		}
		return taken ? operation : OTHER;
	}

}
