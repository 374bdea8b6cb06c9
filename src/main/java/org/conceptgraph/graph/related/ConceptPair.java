package org.conceptgraph.graph.related;

/**
 * Two concepts, by id. Their order has no meaning but is kept.
 */
public record ConceptPair(String a, String b) {

	/**
	 * A word for both, for batches: ids hold no blanks.
	 */
	public String key() {
		return this.a + ' ' + this.b;
	}

	/**
	 * Reads {@link #key()}.
	 */
	public static ConceptPair of(String key) {
		int blank = key.indexOf(' ');
		return new ConceptPair(key.substring(0, blank), key.substring(blank + 1));
	}

}
