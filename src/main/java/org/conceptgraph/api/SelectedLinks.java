package org.conceptgraph.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Selected;
import org.conceptgraph.graph.read.Detail;

/**
 * What a document selects of a connection of links, as far as less has to be read for it.
 *
 * @param detail what is read of each link and node
 * @param pageInfo whether it matters that there are more
 */
record SelectedLinks(Detail detail, boolean pageInfo) {

	private static final Set<String> WHY = Set.of("evidence", "reasons");

	/** What needs no more of a node than its beginning, see {@code Rows}. */
	private static final Set<String> NAMING = Set.of("__typename", "id", "title", "label", "questionCount", "questions",
			"concepts");

	/**
	 * Of the field that is being fetched. Looks once a request, however many parents the
	 * field has.
	 */
	static SelectedLinks of(DataFetchingEnvironment environment) {
		return environment.getGraphQlContext()
			.computeIfAbsent(new Seen(environment.getMergedField().getFields()), (_) -> of(Selected.of(environment)));
	}

	/**
	 * The places in the document that make up one field: nodes are equal to themselves.
	 */
	private record Seen(List<Field> places) {
	}

	static SelectedLinks of(Selected connection) {
		boolean whole = Stream.concat(connection.names("nodes"), connection.names("edges", "node"))
			.anyMatch((name) -> !NAMING.contains(name));
		boolean why = connection.names("edges").anyMatch(WHY::contains);
		return new SelectedLinks(new Detail(whole, why), connection.names().anyMatch("pageInfo"::equals));
	}

}
