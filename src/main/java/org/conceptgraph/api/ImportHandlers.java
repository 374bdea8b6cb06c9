package org.conceptgraph.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.NodeEdge;
import org.conceptgraph.api.core.OfTheMoment;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.ImportRun;
import org.conceptgraph.graph.read.ImportRuns;
import org.conceptgraph.graph.read.Keyed;
import org.conceptgraph.graph.read.Slice;
import org.conceptgraph.page.problem.Problem;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The record of imports.
 */
@Controller
final class ImportHandlers {

	private final Relations relations;

	private final ImportRuns runs;

	private final Relation<Boolean, List<Problem>> problems;

	ImportHandlers(Relations relations, ImportRuns runs) {
		this.relations = relations;
		this.runs = runs;
		this.problems = relations.list("ImportRun.problems", (ids, _) -> runs.problems(ids));
	}

	@QueryMapping
	CompletableFuture<Connection<NodeEdge<ImportRun>>> imports(DataFetchingEnvironment environment) {
		OfTheMoment.mark(environment);
		Window window = Window.of(environment, "imports", true);
		return this.relations
			.read(() -> window.connection(this.runs.all(window.slice()), ImportRun::id, NodeEdge::new, Total.UNKNOWN));
	}

	@SchemaMapping
	CompletableFuture<Connection<NodeEdge<Problem>>> problems(ImportRun run, DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "ImportRun.problems");
		return this.problems.of(run.id(), Lookups.NO_ARGUMENTS, environment)
			.thenApply((all) -> window.connection(within(window.slice(), all), Keyed::key,
					(cursor, row) -> new NodeEdge<>(cursor, row.value()), Total.UNKNOWN));
	}

	/** They are sorted by their places. */
	private static List<Keyed<Problem>> within(Slice slice, List<Problem> problems) {
		List<Keyed<Problem>> keyed = new ArrayList<>();
		for (int i = 0; i < problems.size(); i++) {
			String key = "%04d".formatted(i);
			if (key.compareTo(slice.lower()) > 0 && key.compareTo(slice.upper()) < 0) {
				keyed.add(new Keyed<>(key, problems.get(i)));
			}
		}
		if (slice.descending()) {
			Collections.reverse(keyed);
		}
		return keyed.subList(0, Math.min(keyed.size(), slice.limit()));
	}

}
