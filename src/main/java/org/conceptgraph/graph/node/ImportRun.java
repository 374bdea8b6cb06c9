package org.conceptgraph.graph.node;

import java.time.OffsetDateTime;
import java.util.List;

import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The record of one import.
 *
 * @param id {@code import:} and the time when it began, so that ids sort by time
 * @param stage what it is doing, or was doing last
 * @param stageTotal null where it is not known
 * @param endedAt null while it runs, and where nobody saw it end
 */
public record ImportRun(String id, State state, String stage, int stageDone, @Nullable Integer stageTotal,
		OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt, int newPages, int changedPages, int unchangedPages,
		int removedPages, int rejectedPages, int repairedPages, int conceptsAdded, int conceptsRemoved, int linksAdded,
		int linksRemoved, List<ProblemCount> problemCounts) {

	public ImportRun {
		problemCounts = List.copyOf(problemCounts);
	}

	/**
	 * Where an import has got to.
	 */
	public enum State {

		/** Under way. */
		RUNNING,
		/** At its end. */
		DONE,
		/** Ended before its end. */
		BROKEN_OFF

	}

	/**
	 * How many problems of one kind there were.
	 *
	 * @param code of {@link Problem#code()}
	 */
	public record ProblemCount(Problem.Severity severity, String code, int count) {
	}

}
