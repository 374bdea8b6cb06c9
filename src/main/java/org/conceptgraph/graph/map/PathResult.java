package org.conceptgraph.graph.map;

import java.util.List;

import org.conceptgraph.graph.node.Concept;

/**
 * Explanations of how two nodes hang together.
 *
 * @param paths the shortest first, then the strongest
 * @param truncated whether the search was cut
 * @param avoided common concepts that were met but not led through, the most used first
 */
public record PathResult(List<Path> paths, boolean truncated, List<Concept> avoided) {

	/**
	 * One explanation.
	 *
	 * @param nodes {@link Concept Concepts} and
	 * {@link org.conceptgraph.graph.node.Question Questions}
	 * @param score the geometric mean of the steps' scores, so that it does not sink with
	 * every step
	 */
	public record Path(List<Object> nodes, List<Step> steps, double score) {

		public int hops() {
			return this.steps.size();
		}

	}

	/**
	 * One step, in the path's direction.
	 */
	public record Step(Object from, Object to, Kind kind, double score) {
	}

	/**
	 * What joins two nodes.
	 */
	public enum Kind {

		/** A question is about a concept. */
		ABOUT,
		/** The same questions are about both concepts. */
		RELATED,
		/** One concept is broader than the other. */
		BROADER

	}

}
