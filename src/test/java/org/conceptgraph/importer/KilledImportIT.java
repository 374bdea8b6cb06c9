package org.conceptgraph.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.conceptgraph.JavaProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that is ended with {@code kill -9} at any moment, and run again, leaves the
 * graph of its pages.
 */
@Tag("own-database")
class KilledImportIT {

	/** What a killed import leaves runs out by itself, after half a minute. */
	private static final String HALF_A_MINUTE_LATER = "MATCH (d:Dataset) SET d.importerUntil = datetime() - duration('PT1S')";

	private static final Path PAGES = Path.of("import");

	@SuppressWarnings("NullAway.Init")
	private static OwnDatabase own;

	@TempDir
	private static Path logs;

	private final SplittableRandom random = new SplittableRandom();

	@BeforeAll
	static void start() {
		own = new OwnDatabase();
	}

	@AfterAll
	static void stop() {
		own.close();
	}

	@Test
	void isCompletedByTheNext() throws Exception {
		kill(2);
	}

	@Test
	@Tag("soak")
	void isCompletedByTheNextWhereverItWasKilled() throws Exception {
		kill(50);
	}

	private void kill(int times) throws Exception {
		List<String> expected = own.graphOf(PAGES);
		own.clear();
		long begin = System.nanoTime();
		assertThat(importing().waitFor()).isZero();
		Duration whole = Duration.ofNanos(System.nanoTime() - begin);
		assertThat(WholeGraph.difference(expected, own.graph())).isEmpty();

		int killed = 0;
		while (killed < times) {
			own.clear();
			for (int again = 0; again <= killed % 3; again++) {
				killed += killedOnTheWay(whole) ? 1 : 0;
			}
			own.run(false, ImportListener.NONE, PAGES);
			assertThat(WholeGraph.difference(expected, own.graph())).as("after kill %d", killed).isEmpty();
		}
	}

	/**
	 * Whether there was something to kill.
	 */
	private boolean killedOnTheWay(Duration whole) throws Exception {
		Process process = importing();
		boolean ended = process.waitFor(this.random.nextLong(whole.toMillis()), TimeUnit.MILLISECONDS);
		process.destroyForcibly().waitFor();
		own.database().write((transaction) -> transaction.run(HALF_A_MINUTE_LATER).consume());
		return !ended;
	}

	private static Process importing() throws IOException {
		return JavaProcess.ofJar("import", PAGES.toString(), own.directory())
			.redirectOutput(logs.resolve("import.log").toFile())
			.start();
	}

}
