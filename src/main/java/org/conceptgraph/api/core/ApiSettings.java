package org.conceptgraph.api.core;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API is offered.
 *
 * @param cacheControl the header of an answer that may be kept
 * @param documents a folder of {@code .graphql} files, or a {@code .json} file of hashes
 * and documents: nothing else is answered; null where anything is
 * @param preciseStatusCodes whether answers have the status codes that the September 2026
 * edition of GraphQL over HTTP recommends, 294 and 422 among them
 * @param federation whether this is a subgraph of an Apollo Federation
 * @param graphiql whether GraphiQL is served
 * @param maxRequestSize how long the body of a request may be
 * @param bodyTimeout within which time it has to come in
 * @param maxRequests how many requests are answered at once; more are refused
 */
@ConfigurationProperties("concept-graph.api")
public record ApiSettings(@DefaultValue("no-cache") String cacheControl, @Nullable Path documents,
		@DefaultValue("false") boolean preciseStatusCodes, @DefaultValue("false") boolean federation,
		@DefaultValue("true") boolean graphiql, @DefaultValue("1MB") DataSize maxRequestSize,
		@DefaultValue("10s") Duration bodyTimeout, @DefaultValue("200") int maxRequests) {
}
