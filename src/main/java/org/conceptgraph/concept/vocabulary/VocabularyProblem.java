package org.conceptgraph.concept.vocabulary;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something about a vocabulary that its editor should know. What it is about was left
 * out; the rest was read.
 *
 * @param file the vocabulary's name
 * @param line from 1, or null where the form has no lines (RDF) or none is known
 * @param column from 1, or null
 * @param code stable, in lower case with hyphens, such as {@code missing-label}
 * @param message what is wrong, in a sentence
 */
public record VocabularyProblem(String file, @Nullable Integer line, @Nullable Integer column, String code,
		String message) {

	/** By file, line, code and message: independent of the order of discovery. */
	public static final Comparator<VocabularyProblem> ORDER = Comparator.comparing(VocabularyProblem::file)
		.thenComparing((problem) -> (problem.line() != null) ? problem.line() : 0)
		.thenComparing(VocabularyProblem::code)
		.thenComparing(VocabularyProblem::message);

}
