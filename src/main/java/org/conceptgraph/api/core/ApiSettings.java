package org.conceptgraph.api.core;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for.
 *
 * @param maxDepth how many fields deep a document may nest
 * @param maxComplexity how many values a document may ask for, if every list were as long
 * as it could be
 */
@ConfigurationProperties("concept-graph.api")
public record ApiSettings(@DefaultValue("18") int maxDepth, @DefaultValue("100000") int maxComplexity) {
}
