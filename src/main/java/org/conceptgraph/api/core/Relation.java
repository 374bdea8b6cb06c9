package org.conceptgraph.api.core;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * One relation of the graph, loaded for all parents of a request's level at once: one
 * statement for each set of arguments, whatever the number of parents.
 *
 * @param <A> the arguments
 * @param <V> what one parent gets
 */
public final class Relation<A, V extends @Nullable Object> {

	private final String name;

	private final @Nullable V absent;

	Relation(String name) {
		this(name, null);
	}

	private Relation(String name, @Nullable V absent) {
		this.name = name;
		this.absent = absent;
	}

	/**
	 * The same relation with a value for parents that have nothing.
	 */
	<W> Relation<A, W> or(W value) {
		return new Relation<>(this.name, value);
	}

	/**
	 * What one parent gets.
	 */
	public CompletableFuture<V> of(String parent, A arguments, DataFetchingEnvironment environment) {
		return loader(environment).load(new Key<>(parent, arguments)).thenApply((outcome) -> outcome.or(this.absent));
	}

	/**
	 * Says what a parent gets, where it has come with something else: it is then not read
	 * again.
	 */
	public void prime(String parent, A arguments, V value, DataFetchingEnvironment environment) {
		loader(environment).prime(new Key<>(parent, arguments), Outcome.of(value));
	}

	private DataLoader<Key<A>, Outcome<V>> loader(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getDataLoader(this.name), this.name);
	}

	/**
	 * What a batch is made of.
	 */
	record Key<A>(String parent, A arguments) {
	}

}
