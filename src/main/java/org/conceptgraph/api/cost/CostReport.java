package org.conceptgraph.api.cost;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells clients what their request was estimated to cost and did cost.
 */
@Component
final class CostReport extends SimplePerformantInstrumentation {

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		Cost cost = parameters.getGraphQLContext().get(Cost.class);
		if (cost == null) {
			return CompletableFuture.completedFuture(result);
		}
		Map<String, Object> data = result.getData();
		return CompletableFuture
			.completedFuture(result.transform((builder) -> builder.addExtension("cost", cost.report(data))));
	}

}
