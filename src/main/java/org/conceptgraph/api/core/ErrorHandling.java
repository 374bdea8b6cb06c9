package org.conceptgraph.api.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.graph.read.ReadFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/**
 * Gives every error a code from {@link ErrorCode}, and tells clients what they can do,
 * never what happened inside.
 */
@Component
final class ErrorHandling implements DataFetcherExceptionResolver {

	/** What GraphQL Java says of introspection that goes round in circles. */
	private static final String BAD_FAITH = "BadFaithIntrospection";

	/** What it says where introspection is switched off. */
	private static final String DISABLED = "IntrospectionDisabled";

	private static final Logger log = LoggerFactory.getLogger(ErrorHandling.class);

	/** What a handler has thrown. */
	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
		return Mono.just(List.of(asError(thrown, environment)));
	}

	private static GraphQLError asError(Throwable thrown, DataFetchingEnvironment environment) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof RequestRefused refused) {
				return error(environment, refused.code(), String.valueOf(refused.getMessage()));
			}
			if (cause instanceof AbortExecutionException || cause instanceof CancellationException) {
				return error(environment, ErrorCode.TIMEOUT, "The request was given up before it was answered.");
			}
			if (cause instanceof BindException) {
				return error(environment, ErrorCode.BAD_ARGUMENT, "An argument has a value that cannot be used here.");
			}
		}
		return switch (ReadFailure.of(thrown)) {
			case UNAVAILABLE -> {
				log.warn("The database cannot be reached: {}", String.valueOf(thrown.getMessage()));
				yield error(environment, ErrorCode.DATABASE_UNAVAILABLE,
						"The database cannot be reached just now. Try again in a moment.");
			}
			case TIMEOUT -> error(environment, ErrorCode.TIMEOUT,
					"This took too long and was stopped. Ask for less at once, or filter less narrowly.");
			case OTHER -> {
				log.error("{} failed", environment.getExecutionStepInfo().getPath(), thrown);
				yield error(environment, ErrorCode.INTERNAL, "Something went wrong here; it has been written down.");
			}
		};
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorCode code, String message) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(code.type())
			.message("%s", message)
			.extensions(Map.of(ErrorCode.KEY, code.name()))
			.build();
	}

	/**
	 * The same result, in which what GraphQL itself has found before or while running
	 * handlers has a code too.
	 */
	static ExecutionResult coded(ExecutionResult result) {
		boolean complete = result.getErrors().stream().allMatch(ErrorHandling::hasCode);
		return complete ? result : result
			.transform((builder) -> builder.errors(result.getErrors().stream().map(ErrorHandling::withCode).toList()));
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey(ErrorCode.KEY);
	}

	private static GraphQLError withCode(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		ErrorCode code = code(error.getErrorType());
		GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
			.errorType(error.getErrorType())
			.message("%s", String.valueOf(error.getMessage()))
			.extensions(Map.of(ErrorCode.KEY, code.name()));
		if (error.getLocations() != null) {
			builder.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.build();
	}

	private static ErrorCode code(@Nullable ErrorClassification type) {
		if (type == ErrorType.InvalidSyntax) {
			return ErrorCode.SYNTAX;
		}
		if (BAD_FAITH.equals(String.valueOf(type))) {
			return ErrorCode.TOO_COMPLEX;
		}
		if (DISABLED.equals(String.valueOf(type))) {
			return ErrorCode.INTROSPECTION_DISABLED;
		}
		return (type == ErrorType.ValidationError || type == ErrorType.OperationNotSupported) ? ErrorCode.VALIDATION
				: ErrorCode.INTERNAL;
	}

}
