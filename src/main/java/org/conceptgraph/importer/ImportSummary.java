package org.conceptgraph.importer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.conceptgraph.graph.write.QuestionWriter.Written;

/**
 * What an import did, or would do.
 *
 * @param problems how many of each kind, by severity and code
 * @param peakMemory of the heap, in bytes
 */
public record ImportSummary(boolean dryRun, long newPages, long changedPages, long unchangedPages, long removedPages,
		long rejectedPages, long repairedPages, Map<String, Long> problems, int conceptsAdded, int conceptsRemoved,
		Written written, Map<String, Duration> stages, long peakMemory) {

	/**
	 * How many pages were read.
	 */
	public long pages() {
		return this.newPages + this.changedPages + this.unchangedPages + this.rejectedPages;
	}

	/**
	 * The summary as a table, line by line.
	 */
	public List<String> describe() {
		List<String> lines = new ArrayList<>();
		lines.add(this.dryRun ? "What this import would change (nothing was written):" : "Import:");
		lines.add(row("pages read", pages()));
		lines.add(row("  new", this.newPages));
		lines.add(row("  changed", this.changedPages));
		lines.add(row("  unchanged", this.unchangedPages));
		lines.add(row("  rejected", this.rejectedPages));
		lines.add(row("  (repaired)", this.repairedPages));
		lines.add(row("pages removed", this.removedPages));
		lines.add(row("concepts added", this.conceptsAdded));
		lines.add(row("concepts removed", this.conceptsRemoved));
		if (!this.dryRun) {
			lines.add(row("questions added", this.written.questionsAdded()));
			lines.add(row("questions changed", this.written.questionsChanged()));
			lines.add(row("questions removed", this.written.questionsRemoved()));
			lines.add(row("links added", this.written.linksAdded()));
			lines.add(row("links removed", this.written.linksRemoved()));
		}
		new TreeMap<>(this.problems).forEach((problem, count) -> lines.add(row("problem " + problem, count)));
		this.stages.forEach(
				(stage, time) -> lines.add("%-44s %8.1f s".formatted("time to " + stage, time.toMillis() / 1000.0)));
		lines.add("%-44s %8d MB".formatted("peak heap", this.peakMemory >> 20));
		return lines;
	}

	/**
	 * The summary in one line.
	 */
	public String inShort() {
		Duration time = this.stages.values().stream().reduce(Duration.ZERO, Duration::plus);
		return "Imported in %.1f s: %d pages new, %d changed, %d unchanged, %d rejected; %d links added, %d removed"
			.formatted(time.toMillis() / 1000.0, this.newPages, this.changedPages, this.unchangedPages,
					this.rejectedPages, this.written.linksAdded(), this.written.linksRemoved());
	}

	private static String row(String name, long count) {
		return "%-44s %,8d".formatted(name, count);
	}

}
