package org.conceptgraph.graph.write;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.conceptgraph.graph.ProblemCodec;
import org.conceptgraph.graph.node.ImportRun.State;
import org.conceptgraph.page.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * The record of imports: the latest thousand, each written to while it runs by the
 * session that has the right to write. No version moves with it.
 */
@Component
public final class ImportLog {

	private static final int KEPT = 1_000;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'");

	/**
	 * One import at a time has the right to write: whoever else says that it runs was
	 * killed.
	 */
	private static final String BEGIN = """
			OPTIONAL MATCH (dead:ImportRun {state: 'RUNNING'})
			SET dead.state = 'BROKEN_OFF'
			WITH count(*) AS ended
			CREATE (r:ImportRun {id: $id, state: 'RUNNING', stage: 'read', stageDone: 0, startedAt: $now})
			""";

	private static final String FORGET = """
			MATCH (r:ImportRun)
			WITH r ORDER BY r.id DESC SKIP $kept
			DELETE r
			""";

	private static final String PROGRESS = """
			MATCH (r:ImportRun {id: $id})
			SET r.stage = $stage, r.stageDone = $done, r.stageTotal = CASE WHEN $total < 0 THEN null ELSE $total END
			""";

	private static final String END = """
			MATCH (r:ImportRun {id: $id})
			SET r.state = $state, r.endedAt = $now, r.problems = $problems
			SET r += $counts
			""";

	/**
	 * Records that an import has begun.
	 * @return its id
	 */
	public String begin(ImportSession session) {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		String id = "import:" + TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
		session.note((transaction) -> {
			transaction.run(BEGIN, Map.of("id", id, "now", now)).consume();
			return transaction.run(FORGET, Map.of("kept", KEPT)).consume();
		});
		return id;
	}

	/**
	 * Records how far it is.
	 * @param total -1 where it is not known
	 */
	public void progress(ImportSession session, String id, String stage, long done, long total) {
		session.note((transaction) -> transaction
			.run(PROGRESS, Map.of("id", id, "stage", stage, "done", done, "total", total))
			.consume());
	}

	/**
	 * Records its end.
	 * @param counts by name of what {@link org.conceptgraph.graph.node.ImportRun} holds
	 */
	public void end(ImportSession session, String id, State state, Map<String, Object> counts, List<Problem> problems) {
		Map<String, Object> parameters = Map.of("id", id, "state", state.name(), "now",
				OffsetDateTime.now(ZoneOffset.UTC), "counts", counts, "problems",
				problems.stream().map(ProblemCodec::encode).toList());
		session.note((transaction) -> transaction.run(END, parameters).consume());
	}

}
