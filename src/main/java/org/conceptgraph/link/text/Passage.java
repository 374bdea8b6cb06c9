package org.conceptgraph.link.text;

import java.util.List;

/**
 * One field's text.
 *
 * @param field where it stands; not {@link Field#KEYWORD}
 * @param notProse what is not read: code, formulas, addresses; in any order
 */
public record Passage(Field field, String text, List<Span> notProse) {

	public Passage {
		if (field == Field.KEYWORD) {
			throw new IllegalArgumentException("keywords are no passage");
		}
		notProse = List.copyOf(notProse);
	}

}
