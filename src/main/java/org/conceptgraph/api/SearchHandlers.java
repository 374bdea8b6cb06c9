package org.conceptgraph.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.Cursor;
import org.conceptgraph.api.core.Edge;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.search.Find;
import org.conceptgraph.graph.search.Search;
import org.conceptgraph.graph.search.Suggestion;
import org.conceptgraph.graph.search.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Search and typeahead.
 */
@Controller
final class SearchHandlers {

	private final Relations relations;

	private final Search search;

	private final Suggestions suggestions;

	SearchHandlers(Relations relations, Search search, Suggestions suggestions) {
		this.relations = relations;
		this.search = search;
		this.suggestions = suggestions;
	}

	record SearchEdge(Cursor cursor, Object node, double score, @Nullable String highlight) implements Edge<Object> {

		private static SearchEdge of(Cursor cursor, Find find) {
			return new SearchEdge(cursor, find.node(), find.score(), find.highlight());
		}

	}

	/** A cursor of another search has no place in this one. */
	@QueryMapping
	CompletableFuture<Connection<SearchEdge>> search(@Argument String query,
			@Argument @Nullable List<Search.Scope> scope, DataFetchingEnvironment environment) {
		Filters.checkText("query", query);
		Set<Search.Scope> scopes = (scope == null || scope.isEmpty()) ? EnumSet.allOf(Search.Scope.class)
				: EnumSet.copyOf(scope);
		int same = Arrays.hashCode(new Object[] { query, scopes.toString() });
		Window window = Window.of(environment, "search " + Integer.toHexString(same));
		return this.relations.read(() -> this.search.find(query, scopes, window.after(), window.size() + 1))
			.thenApply((finds) -> window.connection(finds, Find::key, SearchEdge::of, Total.UNKNOWN));
	}

	@QueryMapping
	CompletableFuture<List<Suggestion>> suggest(@Argument String prefix, @Argument int first) {
		Filters.checkText("prefix", prefix);
		int size = Window.size("first", first);
		return this.relations.read(() -> this.suggestions.of(prefix, size));
	}

}
