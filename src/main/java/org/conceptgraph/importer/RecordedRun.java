package org.conceptgraph.importer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.node.ImportRun.State;
import org.conceptgraph.graph.write.ImportLog;
import org.conceptgraph.graph.write.ImportSession;
import org.conceptgraph.page.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the record of one import in the graph, and tells another listener everything.
 */
final class RecordedRun implements ImportListener {

	private static final Logger logger = LoggerFactory.getLogger(RecordedRun.class);

	private static final int MOST_PROBLEMS = 1_000;

	private static final long EVERY = Duration.ofSeconds(1).toNanos();

	private final ImportLog log;

	private final ImportSession session;

	private final ImportListener listener;

	private final String id;

	private final List<Problem> rejections = new ArrayList<>();

	private final List<Problem> others = new ArrayList<>();

	private long told = System.nanoTime();

	RecordedRun(ImportLog log, ImportSession session, ImportListener listener) {
		this.log = log;
		this.session = session;
		this.listener = listener;
		this.id = log.begin(session);
		listener.began(this.id);
	}

	@Override
	public void problem(Problem problem) {
		List<Problem> kind = (problem.severity() == Problem.Severity.REJECTED) ? this.rejections : this.others;
		if (kind.size() < MOST_PROBLEMS) {
			kind.add(problem);
		}
		this.listener.problem(problem);
	}

	@Override
	public void progress(String stage, long done, long total) {
		long now = System.nanoTime();
		if (now - this.told >= EVERY) {
			this.told = now;
			this.log.progress(this.session, this.id, stage, done, total);
		}
		this.listener.progress(stage, done, total);
	}

	void done(ImportSummary summary) {
		Map<String, Object> counts = new HashMap<>();
		counts.put("newPages", summary.newPages());
		counts.put("changedPages", summary.changedPages());
		counts.put("unchangedPages", summary.unchangedPages());
		counts.put("removedPages", summary.removedPages());
		counts.put("rejectedPages", summary.rejectedPages());
		counts.put("repairedPages", summary.repairedPages());
		counts.put("conceptsAdded", summary.conceptsAdded());
		counts.put("conceptsRemoved", summary.conceptsRemoved());
		counts.put("linksAdded", summary.written().linksAdded());
		counts.put("linksRemoved", summary.written().linksRemoved());
		counts.put("stage", "finish");
		counts.put("stageDone", summary.pages());
		counts.put("stageTotal", summary.pages());
		counts.put("problemCounts",
				summary.problems()
					.entrySet()
					.stream()
					.map((kind) -> kind.getKey() + " " + kind.getValue())
					.sorted()
					.toList());
		this.log.end(this.session, this.id, State.DONE, counts, problems());
	}

	/** Where even that cannot be recorded, the next import does it. */
	void brokenOff() {
		try {
			this.log.end(this.session, this.id, State.BROKEN_OFF, Map.of(), problems());
		}
		catch (RuntimeException ex) {
			logger.debug("The end of {} is not recorded", this.id, ex);
		}
	}

	private List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(this.rejections);
		problems.addAll(this.others.subList(0, Math.min(this.others.size(), MOST_PROBLEMS - problems.size())));
		return problems;
	}

}
