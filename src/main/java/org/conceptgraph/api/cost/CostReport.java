package org.conceptgraph.api.cost;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLContext;

/**
 * Tells clients what their request was estimated to cost and did cost.
 */
public final class CostReport {

	private CostReport() {
	}

	/**
	 * The same result with {@code extensions.cost}, where the request got so far that its
	 * cost is known.
	 */
	public static ExecutionResult added(ExecutionResult result, GraphQLContext context) {
		Cost cost = context.get(Cost.class);
		if (cost == null) {
			return result;
		}
		Map<String, Object> data = result.getData();
		return result.transform((builder) -> builder.addExtension("cost", cost.report(data)));
	}

}
