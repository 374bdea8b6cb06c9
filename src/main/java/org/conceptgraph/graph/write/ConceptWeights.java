package org.conceptgraph.graph.write;

import java.util.Map;

/**
 * What is kept of how a source uses a concept.
 *
 * @param generic whether it connects nothing, by its word or by its use
 * @param specificity see {@link Specificity}
 * @param salience see {@link Salience}
 */
public record ConceptWeights(boolean generic, double specificity, double salience) {

	/**
	 * The weights of a concept in a source.
	 * @param genericWord whether its word alone makes it generic
	 */
	public static ConceptWeights of(Salience source, boolean genericWord, Salience.Use use) {
		boolean generic = genericWord || source.isGeneric(use);
		return new ConceptWeights(generic, new Specificity(source.questions()).of(use.count(), generic),
				source.of(use, generic));
	}

	/**
	 * As the concept's node has them.
	 */
	public Map<String, Object> properties() {
		return Map.of("generic", this.generic, "specificity", this.specificity, "salience", this.salience);
	}

}
