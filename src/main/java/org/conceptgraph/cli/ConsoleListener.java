package org.conceptgraph.cli;

import java.io.PrintStream;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Shows an import: a progress bar on a terminal, plain lines elsewhere; rejected pages
 * one by one.
 */
final class ConsoleListener implements ImportListener, AutoCloseable {

	private final PrintStream out;

	private final boolean terminal;

	private final Lines lines;

	private @Nullable ProgressBar bar;

	private String stage = "";

	ConsoleListener(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
		this.lines = new Lines(out::println);
	}

	static ConsoleListener onStandardError() {
		return new ConsoleListener(System.err, System.console() != null && System.console().isTerminal());
	}

	@Override
	public void problem(Problem problem) {
		if (problem.severity() == Problem.Severity.REJECTED) {
			this.out.println("Rejected: " + Lines.of(problem));
		}
	}

	@Override
	public void progress(String stage, long done, long total) {
		if (!this.terminal) {
			this.lines.progress(stage, done, total);
			return;
		}
		ProgressBar current = this.bar;
		if (current == null || !stage.equals(this.stage)) {
			close();
			current = new ProgressBarBuilder().setTaskName(stage)
				.setInitialMax(total)
				.setStyle(ProgressBarStyle.UNICODE_BLOCK)
				.setUpdateIntervalMillis(200)
				.setUnit(" pages", 1)
				.showSpeed()
				.build();
			this.bar = current;
			this.stage = stage;
		}
		current.stepTo(done);
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

}
