package org.conceptgraph.api.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may ask for.
 *
 * @param costPerMinute in the units of the schema's {@code @cost}; 0 is any amount
 */
@ConfigurationProperties("concept-graph.limits")
public record RateSettings(@DefaultValue("0") int costPerMinute) {

	public RateSettings {
		if (costPerMinute < 0) {
			throw new IllegalArgumentException("concept-graph.limits.cost-per-minute is less than nothing");
		}
	}

}
