package org.conceptgraph.graph.map;

/**
 * One step from a concept or a question to a concept.
 *
 * @param from the id of the first
 * @param to the id of the other, a concept
 * @param kind what joins them, seen from the first
 * @param points how close they are, in ten-thousandths
 * @param questions how many questions are about the other
 * @param common whether the other is too common for a path to be led through
 */
record Neighbour(String from, String to, Kind kind, int points, int questions, boolean common) {

	/**
	 * What joins two nodes, as it is seen from the first.
	 */
	enum Kind {

		ABOUT, RELATED, BROADER, NARROWER;

		/** As a path shows it. */
		PathResult.Kind step() {
			return switch (this) {
				case ABOUT -> PathResult.Kind.ABOUT;
				case RELATED -> PathResult.Kind.RELATED;
				case BROADER, NARROWER -> PathResult.Kind.BROADER;
			};
		}

	}

}
