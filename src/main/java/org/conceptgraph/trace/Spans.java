package org.conceptgraph.trace;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes spans of pieces of work, where traces are taken (the profile {@code traces}).
 * Elsewhere the work is just done. Thread-safe.
 */
@Component
public final class Spans {

	private final @Nullable Tracer tracer;

	Spans(ObjectProvider<Tracer> tracer) {
		Tracer found = tracer.getIfAvailable();
		this.tracer = (found != Tracer.NOOP) ? found : null;
	}

	/**
	 * Does work in a span of its own, within the one that this thread is in.
	 * @param name one of few; values that clients choose belong into tags, and what they
	 * search for into neither
	 * @param tags constant or chosen by us, as they leave the house
	 */
	public <T extends @Nullable Object> T within(String name, Map<String, String> tags, Supplier<T> work) {
		if (this.tracer == null) {
			return work.get();
		}
		Span span = this.tracer.nextSpan().name(name);
		tags.forEach(span::tag);
		span.start();
		try (var _ = this.tracer.withSpan(span)) {
			return work.get();
		}
		catch (RuntimeException | Error ex) {
			// Not its message, which may repeat values.
			span.tag("error.type", ex.getClass().getName());
			throw ex;
		}
		finally {
			span.end();
		}
	}

	/**
	 * An executor whose work belongs to the span of the thread that asks for it.
	 */
	public Executor carrying(Executor threads) {
		return (this.tracer != null) ? this.tracer.currentTraceContext().wrap(threads) : threads;
	}

}
