package org.conceptgraph.graph.read;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.ProblemCodec;
import org.conceptgraph.graph.node.ImportRun;
import org.conceptgraph.graph.node.ImportRun.ProblemCount;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The record of imports, by time.
 */
@Component
public final class ImportRuns {

	/** But for its problems, which are many. */
	private static final String RUN = """
			r {.id, .state, .stage, .stageDone, .stageTotal, .startedAt, .endedAt, .newPages, .changedPages, .unchangedPages,
			  .removedPages, .rejectedPages, .repairedPages, .conceptsAdded, .conceptsRemoved, .linksAdded, .linksRemoved,
			  .problemCounts} AS run
			""";

	private static final Statements ALL = Statements.of((direction) -> """
			MATCH (r:ImportRun)
			WHERE r.id > $lower AND r.id < $upper
			WITH r ORDER BY r.id %s LIMIT $limit
			RETURN %s""".formatted(direction, RUN));

	private static final String BY_ID = "UNWIND $ids AS id MATCH (r:ImportRun {id: id}) RETURN " + RUN;

	private static final String PROBLEMS = "UNWIND $ids AS id MATCH (r:ImportRun {id: id}) RETURN id, r.problems AS problems";

	private final Database database;

	ImportRuns(Database database) {
		this.database = database;
	}

	/** A run of them; sort keys are ids. */
	public List<ImportRun> all(Slice slice) {
		return this.database.read(ALL.of(slice), slice.parameters(), ImportRuns::run);
	}

	/** Those that there are, by id. */
	public Map<String, ImportRun> byId(Collection<String> ids) {
		Map<String, ImportRun> runs = new HashMap<>();
		this.database.read(BY_ID, Map.of("ids", List.copyOf(ids)), ImportRuns::run)
			.forEach((run) -> runs.put(run.id(), run));
		return runs;
	}

	/** What is kept of each import's problems, in order. */
	public Map<String, List<Problem>> problems(Collection<String> ids) {
		Map<String, List<Problem>> problems = new HashMap<>();
		this.database.read(PROBLEMS, Map.of("ids", List.copyOf(ids)), (row) -> {
			Value kept = row.get("problems");
			problems.put(row.get("id").asString(),
					kept.isNull() ? List.of() : kept.asList((text) -> ProblemCodec.decode(text.asString())));
			return true;
		});
		return problems;
	}

	private static ImportRun run(Record row) {
		Value run = row.get("run");
		return new ImportRun(run.get("id").asString(), ImportRun.State.valueOf(run.get("state").asString()),
				run.get("stage").asString(), run.get("stageDone").asInt(0),
				run.get("stageTotal").isNull() ? null : run.get("stageTotal").asInt(),
				run.get("startedAt").asOffsetDateTime(), time(run.get("endedAt")), count(run, "newPages"),
				count(run, "changedPages"), count(run, "unchangedPages"), count(run, "removedPages"),
				count(run, "rejectedPages"), count(run, "repairedPages"), count(run, "conceptsAdded"),
				count(run, "conceptsRemoved"), count(run, "linksAdded"), count(run, "linksRemoved"),
				run.get("problemCounts").isNull() ? List.of()
						: run.get("problemCounts").asList((text) -> problemCount(text.asString())));
	}

	private static @Nullable OffsetDateTime time(Value value) {
		return value.isNull() ? null : value.asOffsetDateTime();
	}

	private static int count(Value run, String name) {
		return run.get(name).asInt(0);
	}

	/** As in {@code REPAIRED broken-quoting 3}. */
	private static ProblemCount problemCount(String text) {
		String[] parts = text.split(" ");
		return new ProblemCount(Problem.Severity.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
	}

}
