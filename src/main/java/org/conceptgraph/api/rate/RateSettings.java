package org.conceptgraph.api.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may ask for.
 *
 * @param costPerMinute in the units of the schema's {@code @cost}; 0 is any amount
 * @param refusalsPerSecond how often a caller is refused without having to wait for it; 0
 * is as often as it likes
 */
@ConfigurationProperties("concept-graph.limits")
public record RateSettings(@DefaultValue("0") int costPerMinute, @DefaultValue("50") int refusalsPerSecond) {

	public RateSettings {
		if (costPerMinute < 0) {
			throw new IllegalArgumentException("concept-graph.limits.cost-per-minute is less than nothing");
		}
		if (refusalsPerSecond < 0) {
			throw new IllegalArgumentException("concept-graph.limits.refusals-per-second is less than nothing");
		}
	}

}
