package org.conceptgraph.concept;

import java.util.Comparator;

/**
 * Two names that may be one concept's. Nothing was joined: an editor may do so, by
 * listing one as the other's alias in a vocabulary.
 *
 * @param name the more doubtful of the two
 * @param other the name that it may belong to
 * @param reason what speaks for it and what against, in a sentence
 */
public record JoinSuggestion(String name, String other, String reason) {

	static final Comparator<JoinSuggestion> ORDER = Comparator.comparing(JoinSuggestion::name)
		.thenComparing(JoinSuggestion::other)
		.thenComparing(JoinSuggestion::reason);

}
