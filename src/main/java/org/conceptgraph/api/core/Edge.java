package org.conceptgraph.api.core;

/**
 * An element of a list, with its place in it.
 *
 * @param <N> the element
 */
public interface Edge<N> {

	Cursor cursor();

	N node();

}
