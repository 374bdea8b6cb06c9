package org.conceptgraph.api.core;

import java.util.Objects;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a batch go when all that is under way has come in, and no sooner. GraphQL Java's
 * usual way, level by level, was seen to let a level go in two parts where answers came
 * in while it was being counted: in 2 to 5 of 100 requests on a busy machine.
 */
@Component
final class Batching extends SimplePerformantInstrumentation {

	private final Relations relations;

	Batching(Relations relations) {
		this.relations = relations;
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		GraphQLContext context = input.getGraphQLContext();
		DataLoaderDispatchingContextKeys.setEnableDataLoaderExhaustedDispatching(context, true);
		context.put(Turns.class, this.relations.turns());
		return input;
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		Turns turns = of(parameters.getExecutionContext().getGraphQLContext());
		return SimpleInstrumentationContext.whenDispatched(turns::begin);
	}

	/**
	 * The turns of a request.
	 */
	static Turns of(GraphQLContext context) {
		return Objects.requireNonNull(context.get(Turns.class), "every request has turns");
	}

}
