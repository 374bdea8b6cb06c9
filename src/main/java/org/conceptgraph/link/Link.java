package org.conceptgraph.link;

import java.util.List;

import org.conceptgraph.concept.Concept;

/**
 * A text is about a concept.
 *
 * @param score 0..1, rounded to four decimals; depends on the text and the vocabulary
 * only
 * @param contributions what each reason adds to the score, in the order of {@link Reason}
 * @param evidence at least one place, the most telling first
 */
public record Link(Concept concept, double score, List<Contribution> contributions, List<Evidence> evidence) {

	public Link {
		contributions = List.copyOf(contributions);
		evidence = List.copyOf(evidence);
	}

}
