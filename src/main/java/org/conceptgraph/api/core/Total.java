package org.conceptgraph.api.core;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How many elements a list has: known, unknown, or counted in a batch when asked for.
 */
@FunctionalInterface
public interface Total {

	/** Counting would cost more than answering. */
	Total UNKNOWN = (environment) -> CompletableFuture.completedFuture(null);

	CompletableFuture<@Nullable Integer> count(DataFetchingEnvironment environment);

	/**
	 * A count that is known already.
	 */
	static Total of(int count) {
		return (environment) -> CompletableFuture.completedFuture(count);
	}

}
