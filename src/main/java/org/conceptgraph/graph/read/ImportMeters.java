package org.conceptgraph.graph.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.conceptgraph.graph.node.ImportRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What operators watch of imports, whoever ran them, and with it whether the graph can be
 * read at all: read from the graph, at most every quarter of a minute, when somebody
 * looks; who looks waits a second at most. Of imports not a number where the graph cannot
 * be read or nothing was imported.
 */
@Component
final class ImportMeters implements MeterBinder {

	private static final Logger logger = LoggerFactory.getLogger(ImportMeters.class);

	private static final Duration MAX_AGE = Duration.ofSeconds(15);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	/** Enough to meet one that came to its end, of a watch that breaks off for days. */
	private static final Slice LATEST = Slice.between(null, null, true, 500);

	private final ImportRuns runs;

	private @Nullable Reading reading;

	ImportMeters(ImportRuns runs) {
		this.runs = runs;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		gauge(meters, "concept_graph.imports.last",
				"When the last import that came to its end did so, in seconds since 1970",
				(run) -> (run.endedAt() != null) ? run.endedAt().toEpochSecond() : Double.NaN);
		gauge(meters, "concept_graph.imports.rejected", "Pages that the last import rejected",
				ImportRun::rejectedPages);
		gauge(meters, "concept_graph.imports.new", "Pages that the last import found new or changed",
				(run) -> run.newPages() + run.changedPages());
		Gauge.builder("concept_graph.imports.broken_off", this, ImportMeters::brokenOff)
			.description("How many imports have broken off since the last that came to its end")
			.register(meters);
		Gauge.builder("concept_graph.imports.running", this, ImportMeters::running)
			.description("Whether an import is running: 1 or 0")
			.register(meters);
		Gauge.builder("concept_graph.readable", this, (those) -> (those.read() != null) ? 1 : 0)
			.description("Whether the graph can be read: 1 or 0")
			.register(meters);
	}

	private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<ImportRun> value) {
		Gauge.builder(name, this, (those) -> {
			ImportRun done = those.lastDone();
			return (done != null) ? value.applyAsDouble(done) : Double.NaN;
		}).description(description).register(meters);
	}

	private record Reading(long began, FutureTask<List<ImportRun>> runs) {

		long age() {
			return System.nanoTime() - this.began;
		}

	}

	private double running() {
		return latest().stream().anyMatch((run) -> run.state() == ImportRun.State.RUNNING) ? 1 : 0;
	}

	private @Nullable ImportRun lastDone() {
		return latest().stream().filter((run) -> run.state() == ImportRun.State.DONE).findFirst().orElse(null);
	}

	private double brokenOff() {
		List<ImportRun> runs = latest();
		return runs.isEmpty() ? Double.NaN
				: runs.stream()
					.takeWhile((run) -> run.state() != ImportRun.State.DONE)
					.filter((run) -> run.state() == ImportRun.State.BROKEN_OFF)
					.count();
	}

	private List<ImportRun> latest() {
		List<ImportRun> runs = read();
		return (runs != null) ? runs : List.of();
	}

	/** A database that does not answer must not keep the other metrics back. */
	private @Nullable List<ImportRun> read() {
		Reading current = current();
		try {
			return current.runs().get(Math.max(0, PATIENCE.toNanos() - current.age()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException | CancellationException ex) {
			logger.debug("The record of imports cannot be read", ex);
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/**
	 * A new one ends the one before, which may still wait for a database that is silent.
	 */
	private synchronized Reading current() {
		Reading current = this.reading;
		if (current == null || current.age() >= MAX_AGE.toNanos()) {
			if (current != null) {
				current.runs().cancel(true);
			}
			current = new Reading(System.nanoTime(), new FutureTask<>(() -> this.runs.all(LATEST)));
			Thread.startVirtualThread(current.runs());
			this.reading = current;
		}
		return current;
	}

}
