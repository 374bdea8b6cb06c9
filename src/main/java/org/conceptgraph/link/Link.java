package org.conceptgraph.link;

import java.util.List;

import org.conceptgraph.concept.Concept;

/**
 * A text is about a concept.
 *
 * @param score 0..1, rounded to four decimals; depends on the text and the vocabulary
 * only
 * @param evidence at least one place, the most telling first
 */
public record Link(Concept concept, double score, List<Evidence> evidence) {

	public Link {
		evidence = List.copyOf(evidence);
	}

}
