package org.conceptgraph.page.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something about an input that its author should know.
 *
 * @param file the path as the user would find it, with {@code !/} before an entry of an
 * archive
 * @param line from 1, or null where a line says nothing
 * @param column from 1, in code points, or null
 * @param code stable, in lower case with hyphens, such as {@code broken-quoting}
 * @param message what was wrong and what to do, in a sentence
 */
public record Problem(String file, @Nullable Integer line, @Nullable Integer column, Severity severity, String code,
		String message) {

	/**
	 * What became of the input.
	 */
	public enum Severity {

		/** It was mended and imported. */
		REPAIRED,
		/** It was imported as it is, yet looks wrong. */
		WARNING,
		/** It was left out. */
		REJECTED

	}

}
