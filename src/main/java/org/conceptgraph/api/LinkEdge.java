package org.conceptgraph.api;

import java.util.Comparator;
import java.util.List;

import org.conceptgraph.api.core.Cursor;
import org.conceptgraph.api.core.Edge;
import org.conceptgraph.graph.EvidenceCodec;
import org.conceptgraph.graph.ReasonsCodec;
import org.conceptgraph.link.Contribution;
import org.conceptgraph.link.Evidence;

/**
 * A link between a question and a concept, seen from either end.
 *
 * @param question the id of the question that is linked
 * @param storedReasons what makes up the score, as stored
 * @param stored the evidence as stored, the most telling first
 */
record LinkEdge<N>(Cursor cursor, N node, double score, String question, String storedReasons,
		List<String> stored) implements Edge<N> {

	/**
	 * What makes up the score, the weightiest first.
	 */
	List<Contribution> reasons() {
		return ReasonsCodec.decode(this.storedReasons)
			.stream()
			.sorted(Comparator.comparingInt((Contribution contribution) -> -Math.abs(contribution.points())))
			.toList();
	}

	/**
	 * The first places, those inside a longer name last.
	 */
	List<Place> places(int first) {
		return this.stored.stream()
			.map(EvidenceCodec::decode)
			.sorted(Comparator.comparing(Evidence::nested))
			.limit(first)
			.map((evidence) -> new Place(this.question, evidence))
			.toList();
	}

	/**
	 * A place in a question that names a concept.
	 */
	record Place(String question, Evidence evidence) {
	}

}
