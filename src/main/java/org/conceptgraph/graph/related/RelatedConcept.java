package org.conceptgraph.graph.related;

import org.conceptgraph.graph.node.Concept;

/**
 * A concept that the same questions are about.
 *
 * @param score how close the two are, 0..1
 * @param sharedQuestionCount how many questions are about both: counted, never estimated
 */
public record RelatedConcept(Concept concept, double score, int sharedQuestionCount) {

	/**
	 * Its place in the list.
	 */
	public String key() {
		return new Place(Place.points(this.score), this.concept.id()).key();
	}

}
