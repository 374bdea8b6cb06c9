package org.conceptgraph.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.conceptgraph.graph.DatabaseFault;

/**
 * How a command ends.
 */
final class ExitCodes {

	/** The process goes on: a server has started. */
	static final int RUNNING = -1;

	static final int DONE = 0;

	static final int SOME_REJECTED = 1;

	static final int NOTHING_DONE = 3;

	static final int STOPPED = 4;

	private ExitCodes() {
	}

	/**
	 * Tells a failure in a line, and which exit code it means.
	 */
	static int of(Exception failure, PrintStream out) {
		if (failure instanceof CommandException expected) {
			out.println(expected.getMessage());
			return expected.exitCode();
		}
		out.println("Nothing was done: " + innermostMessage(failure));
		return NOTHING_DONE;
	}

	/**
	 * Ends a command before it does anything, if a path cannot be read.
	 */
	static void checkReadable(List<Path> paths) {
		for (Path path : paths) {
			if (!Files.isReadable(path)) {
				throw new CommandException(NOTHING_DONE,
						"Nothing was done: there is no " + path + " that could be read.");
			}
		}
	}

	static String innermostMessage(Throwable failure) {
		String advice = DatabaseFault.advice(failure);
		if (advice != null) {
			return advice;
		}
		Throwable innermost = failure;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		String message = innermost.getMessage();
		return (message != null) ? message : innermost.getClass().getSimpleName();
	}

	/**
	 * A failure that says what to do.
	 */
	static final class CommandException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int exitCode;

		CommandException(int exitCode, String message) {
			super(message);
			this.exitCode = exitCode;
		}

		int exitCode() {
			return this.exitCode;
		}

	}

}
