package org.conceptgraph.api;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.RequestRefused;
import org.conceptgraph.graph.map.ConceptMap;
import org.conceptgraph.graph.map.ConceptMaps;
import org.conceptgraph.graph.map.PathResult;
import org.conceptgraph.graph.map.Paths;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The map around a concept, and paths between two nodes.
 */
@Controller
final class MapHandlers {

	private static final int MAX_DEPTH = 3;

	private static final int MAX_CONCEPTS = 150;

	private static final int MAX_PATHS = 10;

	private static final int MAX_HOPS = 8;

	private final Relations relations;

	private final Lookups lookups;

	private final ConceptMaps maps;

	private final Paths paths;

	MapHandlers(Relations relations, Lookups lookups, ConceptMaps maps, Paths paths) {
		this.relations = relations;
		this.lookups = lookups;
		this.maps = maps;
		this.paths = paths;
	}

	@QueryMapping
	CompletableFuture<ConceptMap> conceptMap(@Argument String around, @Argument int depth, @Argument int maxConcepts,
			@Argument @Nullable Double minScore, DataFetchingEnvironment environment) {
		within("depth", depth, MAX_DEPTH);
		within("maxConcepts", maxConcepts, MAX_CONCEPTS);
		double least = Filters.minScore(minScore);
		if (around.startsWith("question:")) {
			throw new RequestRefused(ErrorCode.BAD_ARGUMENT,
					"A map lies around a concept. Take one of the question's `concepts`, or ask for `paths`.");
		}
		return this.lookups.concept(around, environment).thenCompose((found) -> {
			Concept center = known("around", around, found);
			return this.relations.read(() -> this.maps.around(center, depth, maxConcepts, least));
		});
	}

	@QueryMapping
	CompletableFuture<PathResult> paths(@Argument String from, @Argument String to, @Argument int first,
			@Argument int maxHops, DataFetchingEnvironment environment) {
		within("first", first, MAX_PATHS);
		within("maxHops", maxHops, MAX_HOPS);
		return this.lookups.node(from, environment)
			.thenCombine(this.lookups.node(to, environment),
					(start, end) -> new Ends(end("from", from, start), end("to", to, end)))
			.thenCompose(
					(ends) -> this.relations.read(() -> this.paths.between(ends.from(), ends.to(), first, maxHops)));
	}

	private record Ends(Object from, Object to) {
	}

	private static Object end(String argument, String id, @Nullable Object found) {
		Object node = known(argument, id, found);
		if (node instanceof Subject) {
			throw new RequestRefused(ErrorCode.BAD_ARGUMENT,
					"`%s` must be the id of a concept or a question.".formatted(argument));
		}
		return node;
	}

	private static <T> T known(String argument, String id, @Nullable T found) {
		if (found == null) {
			String shown = (id.length() > 100) ? id.substring(0, 100) + "…" : id;
			throw new RequestRefused(ErrorCode.NOT_FOUND, "`%s`: nothing has the id %s.".formatted(argument, shown));
		}
		return found;
	}

	private static void within(String argument, int value, int most) {
		if (value < 1 || value > most) {
			throw new RequestRefused(argument.equals("first") ? ErrorCode.BAD_LIST_ARGUMENT : ErrorCode.BAD_ARGUMENT,
					"`%s` must be from 1 to %d, but is %d.".formatted(argument, most, value));
		}
	}

}
