package org.conceptgraph.graph;

import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.neo4j.driver.Config;
import org.neo4j.driver.observation.metrics.ConnectionPoolMetrics;
import org.neo4j.driver.observation.metrics.MetricsObservationProvider;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * What operators watch of the driver's connections, to all servers together. Thread-safe.
 */
@Component
final class ConnectionMeters implements ConfigBuilderCustomizer, MeterBinder {

	private final MetricsObservationProvider driver = MetricsObservationProvider.newInstance();

	@Override
	public void customize(Config.ConfigBuilder config) {
		config.withObservationProvider(this.driver);
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "in_use", "Connections that a statement is running on", ConnectionPoolMetrics::inUse);
		gauge(meters, "idle", "Connections that are open and wait for use", ConnectionPoolMetrics::idle);
		gauge(meters, "wanted", "Statements that wait for a connection", ConnectionPoolMetrics::acquiring);
		counter(meters, "opened", "Connections that were opened", ConnectionPoolMetrics::created);
		counter(meters, "failed", "Connections that could not be opened", ConnectionPoolMetrics::failedToCreate);
		counter(meters, "timed_out", "Statements that got no connection in time",
				ConnectionPoolMetrics::timedOutToAcquire);
	}

	private void gauge(MeterRegistry meters, String name, String description,
			ToLongFunction<ConnectionPoolMetrics> value) {
		Gauge.builder("concept_graph.connections." + name, this, (those) -> those.sum(value))
			.description(description)
			.register(meters);
	}

	private void counter(MeterRegistry meters, String name, String description,
			ToLongFunction<ConnectionPoolMetrics> value) {
		FunctionCounter.builder("concept_graph.connections." + name, this, (those) -> those.sum(value))
			.description(description)
			.register(meters);
	}

	private long sum(ToLongFunction<ConnectionPoolMetrics> value) {
		return this.driver.metrics().connectionPoolMetrics().stream().mapToLong(value).sum();
	}

}
