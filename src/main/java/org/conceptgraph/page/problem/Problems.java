package org.conceptgraph.page.problem;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.page.problem.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one file. Keeps the first {@value #MAX} only, so that a
 * hostile file cannot flood the report; a rejection is always kept.
 */
public final class Problems {

	private static final int MAX = 100;

	private final String file;

	private final List<Problem> list = new ArrayList<>();

	private boolean rejected;

	public Problems(String file) {
		this.file = file;
	}

	public Problems forSameFile() {
		return new Problems(this.file);
	}

	public void addAll(Problems others) {
		others.list.forEach((problem) -> add(problem));
	}

	public void repaired(@Nullable Integer line, ProblemCode code, String message) {
		add(line, null, Severity.REPAIRED, code, message);
	}

	public void warning(@Nullable Integer line, ProblemCode code, String message) {
		add(line, null, Severity.WARNING, code, message);
	}

	public void rejected(@Nullable Integer line, @Nullable Integer column, ProblemCode code, String message) {
		add(line, column, Severity.REJECTED, code, message);
	}

	public boolean isRejected() {
		return this.rejected;
	}

	/** The reasons of a rejection: what was mended on the way no longer matters. */
	public List<Problem> rejections() {
		return this.list.stream().filter((problem) -> problem.severity() == Severity.REJECTED).toList();
	}

	public List<Problem> all() {
		return List.copyOf(this.list);
	}

	private void add(@Nullable Integer line, @Nullable Integer column, Severity severity, ProblemCode code,
			String message) {
		add(new Problem(this.file, line, column, severity, code.code(), message));
	}

	private void add(Problem problem) {
		boolean rejection = problem.severity() == Severity.REJECTED;
		if ((rejection && !this.rejected) || this.list.size() < MAX) {
			this.list.add(problem);
		}
		this.rejected |= rejection;
	}

	/** A value for a message: on one line, and short. */
	public static String quote(String value) {
		String line = value.strip().replaceAll("\\s+", " ");
		return "\"" + (line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "…") + "\"";
	}

}
