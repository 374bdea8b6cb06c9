package org.conceptgraph.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.conceptgraph.page.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The graph is a function of its pages: whatever was imported before, in whatever order
 * and however often an import broke off, it is the same as after one import of what the
 * source holds now.
 */
@Tag("own-database")
class FunctionOfPagesIT {

	private static final Path FOLDER = Path.of("target/graph-test/source-" + UUID.randomUUID());

	/** An import of a few pages tells of its progress about so often. */
	private static final int MOMENTS = 12;

	@SuppressWarnings("NullAway.Init")
	private static OwnDatabase own;

	@BeforeContainer
	static void start() {
		own = new OwnDatabase();
	}

	@AfterContainer
	static void stop() {
		own.close();
	}

	@Provide
	Arbitrary<List<Source>> histories() {
		return Source.any().list().ofMinSize(2).ofMaxSize(4);
	}

	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	void whateverWasThereBeforeDoesNotShow(@ForAll("histories") List<Source> history, @ForAll Random random) {
		assertTheSame(history, random);
	}

	@Tag("soak")
	@Property(tries = 400, shrinking = ShrinkingMode.OFF)
	void whateverWasThereBeforeDoesNotShowInManyTries(@ForAll("histories") List<Source> history,
			@ForAll Random random) {
		assertTheSame(history, random);
	}

	private static void assertTheSame(List<Source> history, Random random) {
		List<String> expected = own.graphOf(history.getLast().in(FOLDER));

		own.clear();
		for (Source source : history) {
			source.in(FOLDER);
			if (random.nextInt(3) == 0) {
				source.oneByOne(FOLDER).forEach((file) -> own.run(false, ImportListener.NONE, file));
			}
			if (random.nextBoolean()) {
				breaksOff(random.nextInt(MOMENTS));
			}
			if (random.nextBoolean()) {
				own.runAnew(true, FOLDER);
			}
			else {
				own.run(true, ImportListener.NONE, FOLDER);
			}
		}

		assertThat(own.graph()).isEqualTo(expected);
	}

	/** As if killed, wherever it has got to. */
	private static void breaksOff(int moment) {
		try {
			own.run(true, new BreaksOff(moment), FOLDER);
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessageContaining("as if killed");
		}
	}

	/**
	 * Stops an import when it has told of its progress so often.
	 */
	private static final class BreaksOff implements ImportListener {

		private int left;

		private BreaksOff(int moment) {
			this.left = moment;
		}

		@Override
		public void problem(Problem problem) {
		}

		@Override
		public void progress(String stage, long done, long total) {
			if (this.left-- == 0) {
				throw new IllegalStateException("as if killed");
			}
		}

	}

}
