package org.conceptgraph.link.find;

import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.link.text.Passage;

/**
 * A name that stands in a passage, before it is decided whose name it is.
 *
 * @param start in UTF-16 units
 * @param bearers the concepts that have the name
 * @param words of which the name consists
 * @param nested whether a longer name lies around it
 */
public record Mention(Passage passage, int start, int end, int words, List<Concept> bearers, boolean nested) {

	public String surface() {
		return this.passage.text().substring(this.start, this.end);
	}

}
