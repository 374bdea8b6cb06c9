package org.conceptgraph.graph.read;

import java.util.function.UnaryOperator;

/**
 * One statement in two texts, one for each way of walking through a list. Made once: the
 * texts are constant, so that the database keeps their plans.
 */
record Statements(String upwards, String downwards) {

	/**
	 * Makes both texts.
	 * @param text of {@code ASC} or {@code DESC}
	 */
	static Statements of(UnaryOperator<String> text) {
		return new Statements(text.apply("ASC"), text.apply("DESC"));
	}

	String of(Slice slice) {
		return slice.descending() ? this.downwards : this.upwards;
	}

}
