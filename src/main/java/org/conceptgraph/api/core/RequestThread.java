package org.conceptgraph.api.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import jakarta.annotation.PreDestroy;
import org.conceptgraph.api.cost.CostReport;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers requests, each on the thread that brought it (a virtual one): see
 * {@link Turns}. Batches go when nothing else is left to do. GraphQL Java's usual way,
 * level by level, was seen to let a level go in two parts where answers came in while it
 * was being counted: in 2 to 5 of 100 requests on a busy machine. Spring's own service
 * stands not between, for it makes every loader anew for each request, and an
 * instrumentation is asked at every field: together as much work as GraphQL itself.
 */
@Component
final class RequestThread implements ExecutionGraphQlService {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final GraphQL graphQl;

	private final Relations relations;

	private final Watch watch;

	RequestThread(GraphQlSource source, Relations relations, Watch watch) {
		this.graphQl = source.graphQl();
		this.relations = relations;
		this.watch = watch;
	}

	@Override
	public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
		return Mono.fromFuture(() -> answer(request));
	}

	private CompletableFuture<ExecutionGraphQlResponse> answer(ExecutionGraphQlRequest request) {
		request.configureExecutionInput((_, input) -> input.dataLoaderRegistry(this.relations.loaders()).build());
		ExecutionInput input = request.toExecutionInput();
		DataLoaderDispatchingContextKeys.setEnableDataLoaderExhaustedDispatching(input.getGraphQLContext(), true);
		Turns turns = new Turns(this.threads);
		try (var _ = this.watch.begin(ClientConnections.current(), turns)) {
			return turns.answer(() -> this.graphQl.executeAsync(input))
				.thenApply((result) -> new DefaultExecutionGraphQlResponse(input, finished(input, result)));
		}
	}

	private static ExecutionResult finished(ExecutionInput input, ExecutionResult result) {
		return CostReport.added(ErrorHandling.coded(result), input.getGraphQLContext());
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

}
