package org.conceptgraph.api.core;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import jakarta.annotation.PreDestroy;
import org.conceptgraph.api.cost.CostReport;
import org.conceptgraph.trace.Spans;
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
 * Thread-safe.
 */
@Component
public final class RequestThread implements ExecutionGraphQlService {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final GraphQL graphQl;

	private final Relations relations;

	private final Watch watch;

	private final Spans spans;

	RequestThread(GraphQlSource source, Relations relations, Watch watch, Spans spans) {
		this.graphQl = source.graphQl();
		this.relations = relations;
		this.watch = watch;
		this.spans = spans;
	}

	/** For whoever speaks Spring's language. */
	@Override
	public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
		return Mono.fromSupplier(() -> answer(request));
	}

	/**
	 * Answers a request on the calling thread, and returns when the answer is complete.
	 * What went wrong with the request is in the answer.
	 */
	public ExecutionGraphQlResponse answer(ExecutionGraphQlRequest request) {
		request.configureExecutionInput((_, input) -> input.dataLoaderRegistry(this.relations.loaders()).build());
		ExecutionInput input = request.toExecutionInput();
		DataLoaderDispatchingContextKeys.setEnableDataLoaderExhaustedDispatching(input.getGraphQLContext(), true);
		return this.spans.within("graphql", operation(input), () -> answer(input));
	}

	private ExecutionGraphQlResponse answer(ExecutionInput input) {
		Turns turns = new Turns(this.spans.carrying(this.threads));
		try (var _ = this.watch.begin(ClientConnections.current(), turns)) {
			ExecutionResult result = turns.answer(() -> this.graphQl.executeAsync(input)).join();
			return new DefaultExecutionGraphQlResponse(input, finished(input, result));
		}
	}

	private static Map<String, String> operation(ExecutionInput input) {
		String name = input.getOperationName();
		return (name != null) ? Map.of("graphql.operation.name", name) : Map.of();
	}

	private static ExecutionResult finished(ExecutionInput input, ExecutionResult result) {
		return CostReport.added(ErrorHandling.coded(result), input.getGraphQLContext());
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

}
