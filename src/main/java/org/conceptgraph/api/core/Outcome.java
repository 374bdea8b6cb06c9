package org.conceptgraph.api.core;

import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/**
 * What a statement gave for one key of a batch: a value, nothing, or its failure.
 */
record Outcome<V extends @Nullable Object>(@Nullable V value, @Nullable Throwable failure) {

	static <V extends @Nullable Object> Outcome<V> of(@Nullable V value) {
		return new Outcome<>(value, null);
	}

	static <V extends @Nullable Object> Outcome<V> failed(Throwable failure) {
		return new Outcome<>(null, failure);
	}

	/**
	 * The value, or another one where there is none.
	 * @throws CompletionException if the statement failed
	 */
	@SuppressWarnings("NullAway") // where nothing is no value, another one is given
	V or(@Nullable V absent) {
		if (this.failure != null) {
			throw new CompletionException(this.failure);
		}
		return (this.value != null) ? this.value : absent;
	}

}
