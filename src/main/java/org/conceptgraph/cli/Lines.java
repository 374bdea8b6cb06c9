package org.conceptgraph.cli;

import java.time.Duration;
import java.util.function.Consumer;

import org.conceptgraph.page.problem.Problem;

/**
 * Progress as plain lines, one every five seconds at most.
 */
final class Lines {

	private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

	private final Consumer<String> out;

	private long last = System.nanoTime();

	Lines(Consumer<String> out) {
		this.out = out;
	}

	void progress(String stage, long done, long total) {
		long now = System.nanoTime();
		if (now - this.last >= INTERVAL) {
			this.last = now;
			this.out.accept(stage + ": " + done + ((total >= 0) ? " of " + total : ""));
		}
	}

	/**
	 * As compilers write it, so that editors find the place.
	 */
	static String of(Problem problem) {
		StringBuilder line = new StringBuilder(problem.file());
		if (problem.line() != null) {
			line.append(':').append(problem.line());
			if (problem.column() != null) {
				line.append(':').append(problem.column());
			}
		}
		line.append(": ").append(problem.message()).append(" [").append(problem.code()).append(']');
		return inOneLine(line);
	}

	/**
	 * File names may hold line breaks, and what drives a terminal.
	 */
	private static String inOneLine(CharSequence text) {
		StringBuilder line = new StringBuilder(text.length());
		text.chars()
			.forEach((c) -> line.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
		return line.toString();
	}

}
