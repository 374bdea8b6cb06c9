package org.conceptgraph.api.core;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one document may ask for at most. All is decided before any statement runs.
 *
 * @param maxCost the budget of a request, in the units of the schema's {@code @cost}
 * @param maxDepth how many fields deep it may nest
 * @param maxHops how many lists deep it may nest
 * @param maxFields how many fields may be written in it
 * @param maxAliases how many aliases
 * @param maxDirectives how many directives
 * @param maxTokens how many tokens
 * @param maxDocumentSize how many characters
 */
@ConfigurationProperties("concept-graph.api")
public record LimitSettings(@DefaultValue("50000") int maxCost, @DefaultValue("18") int maxDepth,
		@DefaultValue("6") int maxHops, @DefaultValue("400") int maxFields, @DefaultValue("100") int maxAliases,
		@DefaultValue("50") int maxDirectives, @DefaultValue("4000") int maxTokens,
		@DefaultValue("50000") int maxDocumentSize) {
}
