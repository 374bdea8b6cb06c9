package org.conceptgraph.api.core;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/**
 * Fetches a field that many parents of one answer have, such as the questions of twenty
 * concepts, by calling its handler and nothing else. Spring's way costs more than the
 * field itself: it makes a publisher of each future and back, and keeps the thread's
 * context for it, where here the thread that asks is the thread that completes (see
 * {@link Turns}). Trivial is what Spring leaves as it is. Thread-safe if the handler is.
 *
 * @param <P> the parent
 */
public final class DirectFetcher<P> implements TrivialDataFetcher<CompletableFuture<?>> {

	private static final GraphQlArgumentBinder ARGUMENTS = new GraphQlArgumentBinder(
			ApplicationConversionService.getSharedInstance());

	private final Handler<P> handler;

	/**
	 * Fetches what a handler says.
	 */
	public DirectFetcher(Handler<P> handler) {
		this.handler = handler;
	}

	/**
	 * Says what one parent gets.
	 *
	 * @param <P> the parent
	 */
	@FunctionalInterface
	public interface Handler<P> {

		/**
		 * Begins to read the field.
		 * @throws BindException if an argument cannot be made what the handler wants
		 */
		CompletableFuture<?> of(P parent, DataFetchingEnvironment environment) throws BindException;

	}

	@Override
	public CompletableFuture<?> get(DataFetchingEnvironment environment) throws BindException {
		return this.handler.of(Objects.requireNonNull(environment.<P>getSource()), environment);
	}

	/**
	 * An argument that is an input object, as its record; null where it is not given.
	 * @throws BindException if it does not fit the record
	 */
	public static <T> @Nullable T argument(DataFetchingEnvironment environment, String name, Class<T> type)
			throws BindException {
		return (environment.getArgument(name) != null)
				? type.cast(ARGUMENTS.bind(environment, name, ResolvableType.forClass(type))) : null;
	}

}
