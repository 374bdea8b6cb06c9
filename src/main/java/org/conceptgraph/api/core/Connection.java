package org.conceptgraph.api.core;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total counts the whole list when {@code totalCount} is selected
 */
public record Connection<E extends Edge<?>>(List<E> edges, PageInfo pageInfo, Total total) {

	/**
	 * The elements alone.
	 */
	public List<?> nodes() {
		return this.edges.stream().map(Edge::node).toList();
	}

}
