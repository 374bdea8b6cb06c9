package org.conceptgraph.api.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.conceptgraph.trace.Spans;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes {@link Relation}s, and lets what they read take its {@link Turns turn}.
 */
@Component
public final class Relations {

	private final Map<String, MappedBatchLoader<?, ?>> batches = new ConcurrentHashMap<>();

	private final Spans spans;

	Relations(Spans spans) {
		this.spans = spans;
	}

	/**
	 * One statement for many parents.
	 *
	 * @param <A> the arguments, equal where the same is asked for
	 * @param <V> what one parent gets
	 */
	@FunctionalInterface
	public interface Read<A, V> {

		/**
		 * Runs one statement.
		 * @param parents different ones, at least one
		 * @return by parent; one that is missing has nothing
		 */
		Map<String, V> of(List<String> parents, A arguments);

	}

	/**
	 * A relation in which a parent without anything gets null.
	 * @param name unique among relations, such as {@code Concept.questions}
	 */
	public <A, V> Relation<A, @Nullable V> relation(String name, Read<A, V> read) {
		MappedBatchLoader<Relation.Key<A>, Outcome<V>> batch = (keys) -> load(keys,
				(parents, arguments) -> this.spans.within(name, Map.of(), () -> read.of(parents, arguments)));
		if (this.batches.putIfAbsent(name, batch) != null) {
			throw new IllegalStateException("There are two relations named " + name);
		}
		return new Relation<>(name);
	}

	/**
	 * A relation in which a parent without anything gets a value of its own.
	 * @param name unique among relations, such as {@code Concept.questions}
	 */
	public <A, V> Relation<A, V> relation(String name, V absent, Read<A, V> read) {
		Relation<A, @Nullable V> relation = relation(name, read);
		return relation.or(absent);
	}

	/**
	 * A relation in which a parent without anything gets an empty list.
	 * @param name unique among relations, such as {@code Concept.questions}
	 */
	public <A, V> Relation<A, List<V>> list(String name, Read<A, List<V>> read) {
		return relation(name, List.of(), read);
	}

	/**
	 * The loaders of one request. Each is made when it is first asked for: most requests
	 * need a few of many.
	 */
	DataLoaderRegistry loaders() {
		return new DataLoaderRegistry() {

			@Override
			public <K, V> DataLoader<K, V> getDataLoader(String name) {
				return computeIfAbsent(name, Relations.this::loader);
			}

		};
	}

	private DataLoader<?, ?> loader(String name) {
		return DataLoaderFactory.newMappedDataLoader(name, this.batches.get(name), null);
	}

	/**
	 * Reads something that has no parent.
	 */
	public <V extends @Nullable Object> CompletableFuture<V> read(Supplier<V> read) {
		return Turns.current().read(read);
	}

	/**
	 * Runs one statement for each set of arguments, side by side. All keys get what they
	 * asked for together: what GraphQL does next for one of them, it then does for all,
	 * in one further batch. Where one set fails, the others answer.
	 */
	private <A, V> CompletableFuture<Map<Relation.Key<A>, Outcome<V>>> load(Collection<Relation.Key<A>> keys,
			Read<A, V> read) {
		Map<Relation.Key<A>, Outcome<V>> outcomes = new HashMap<>();
		CompletableFuture<?>[] statements = keys.stream()
			.collect(Collectors.groupingBy(Relation.Key::arguments))
			.entrySet()
			.stream()
			.map((group) -> run(group.getKey(), group.getValue(), read, outcomes))
			.toArray(CompletableFuture<?>[]::new);
		return CompletableFuture.allOf(statements).thenApply((_) -> outcomes);
	}

	private <A, V> CompletableFuture<?> run(A arguments, List<Relation.Key<A>> keys, Read<A, V> read,
			Map<Relation.Key<A>, Outcome<V>> outcomes) {
		List<String> parents = keys.stream().map(Relation.Key::parent).toList();
		return read(() -> read.of(parents, arguments)).handle((values, failure) -> {
			keys.forEach((key) -> outcomes.put(key,
					(failure != null) ? Outcome.failed(failure) : Outcome.of(values.get(key.parent()))));
			return true;
		});
	}

}
