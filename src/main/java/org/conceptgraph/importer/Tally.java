package org.conceptgraph.importer;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.conceptgraph.graph.write.QuestionWriter.Written;
import org.conceptgraph.page.problem.Problem;

/**
 * Counts what an import does. Used by one thread.
 */
final class Tally {

	private final ImportListener listener;

	private final Map<String, Long> problems = new TreeMap<>();

	private final Map<String, Duration> stages = new LinkedHashMap<>();

	private long newPages;

	private long changedPages;

	private long unchangedPages;

	private long removedPages;

	private long rejectedPages;

	private long repairedPages;

	private Written written = Written.NOTHING;

	private long stageBegan = System.nanoTime();

	Tally(ImportListener listener) {
		this.listener = listener;
		heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	private static List<MemoryPoolMXBean> heapPools() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

	void problem(Problem problem) {
		this.problems.merge(problem.severity() + " " + problem.code(), 1L, Long::sum);
		this.listener.problem(problem);
	}

	void repaired(List<Problem> problems) {
		if (problems.stream().anyMatch((problem) -> problem.severity() == Problem.Severity.REPAIRED)) {
			this.repairedPages++;
		}
	}

	void rejected() {
		this.rejectedPages++;
	}

	void unchanged() {
		this.unchangedPages++;
	}

	void staged(boolean isNew) {
		if (isNew) {
			this.newPages++;
		}
		else {
			this.changedPages++;
		}
	}

	void removed(int pages) {
		this.removedPages += pages;
	}

	void wrote(Written more) {
		this.written = this.written.plus(more);
	}

	void progress(String stage, long done, long total) {
		this.listener.progress(stage, done, total);
	}

	/**
	 * Says how long the stage took that has just ended.
	 */
	void ended(String stage) {
		long now = System.nanoTime();
		this.stages.merge(stage, Duration.ofNanos(now - this.stageBegan), Duration::plus);
		this.stageBegan = now;
	}

	ImportSummary summary(boolean dryRun, int conceptsAdded, int conceptsRemoved) {
		long peak = heapPools().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		return new ImportSummary(dryRun, this.newPages, this.changedPages, this.unchangedPages, this.removedPages,
				this.rejectedPages, this.repairedPages, Map.copyOf(this.problems), conceptsAdded, conceptsRemoved,
				this.written, java.util.Collections.unmodifiableMap(this.stages), peak);
	}

}
