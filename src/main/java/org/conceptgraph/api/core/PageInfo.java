package org.conceptgraph.api.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a page lies within its list.
 */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable Cursor startCursor,
		@Nullable Cursor endCursor) {

	static PageInfo of(List<? extends Edge<?>> edges, boolean next, boolean previous) {
		return edges.isEmpty() ? new PageInfo(next, previous, null, null)
				: new PageInfo(next, previous, edges.getFirst().cursor(), edges.getLast().cursor());
	}

	/**
	 * The same page, from which a client goes on elsewhere than at its last element.
	 */
	PageInfo endingAt(Cursor cursor, boolean backward) {
		return backward ? new PageInfo(this.hasNextPage, this.hasPreviousPage, cursor, this.endCursor)
				: new PageInfo(this.hasNextPage, this.hasPreviousPage, this.startCursor, cursor);
	}

}
