package org.conceptgraph.graph.related;

import java.util.List;

import org.conceptgraph.graph.node.Question;

/**
 * A question that hangs together with another one, and why. The contributions and the
 * text's add up to the score, to the last digit.
 *
 * @param listed whether a page of the other question names this one as related
 */
public record RelatedQuestion(Question question, double score, boolean listed, List<SharedConcept> sharedConcepts,
		double textContribution) {

	/**
	 * Its place in the list.
	 */
	public String key() {
		return new Place(Place.points(this.score), this.question.id()).key();
	}

}
