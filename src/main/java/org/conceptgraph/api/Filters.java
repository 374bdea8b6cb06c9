package org.conceptgraph.api;

import java.util.List;

import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.RequestRefused;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.read.ConceptFilter;
import org.conceptgraph.graph.read.QuestionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps filters within bounds.
 */
final class Filters {

	private static final int LONGEST_TEXT = 1_000;

	private Filters() {
	}

	/** Lets everything through where there is no filter. */
	static QuestionFilter questions(@Nullable QuestionFilter filter) {
		if (filter == null) {
			return QuestionFilter.NONE;
		}
		checkIds("subjects", filter.subjects());
		checkIds("concepts", filter.concepts());
		checkText("text", filter.text());
		return filter;
	}

	/** Lets everything through where there is no filter. */
	static ConceptFilter concepts(@Nullable ConceptFilter filter) {
		if (filter == null) {
			return ConceptFilter.NONE;
		}
		checkIds("subjects", filter.subjects());
		checkText("text", filter.text());
		return filter;
	}

	/** The least score wanted: 0 where none is given. */
	static double minScore(@Nullable Double minScore) {
		if (minScore == null) {
			return 0;
		}
		if (minScore < 0 || minScore > 1) {
			throw new RequestRefused(ErrorCode.BAD_ARGUMENT,
					"`minScore` must be from 0 to 1, but is " + minScore + ".");
		}
		return minScore;
	}

	/** A text that a reader has typed. */
	static void checkText(String argument, @Nullable String text) {
		if (text != null && text.length() > LONGEST_TEXT) {
			throw new RequestRefused(ErrorCode.BAD_ARGUMENT,
					"`%s` can have %d characters at most.".formatted(argument, LONGEST_TEXT));
		}
	}

	private static void checkIds(String argument, @Nullable List<String> ids) {
		if (ids != null && ids.size() > Window.MAX_SIZE) {
			throw new RequestRefused(ErrorCode.BAD_ARGUMENT,
					"`%s` can hold %d ids at most.".formatted(argument, Window.MAX_SIZE));
		}
	}

}
