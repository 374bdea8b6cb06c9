package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Lexicon;

/**
 * Finds the concepts that keywords name: a keyword is a name as a whole.
 */
public final class DeclaredFinder {

	/**
	 * @param bearers at least one concept that has the keyword as a name
	 */
	public record Declared(String keyword, List<Concept> bearers) {
	}

	private final Lexicon lexicon;

	public DeclaredFinder(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	public List<Declared> find(List<String> keywords) {
		List<Declared> found = new ArrayList<>();
		for (String keyword : keywords) {
			List<Concept> bearers = this.lexicon.named(keyword);
			if (!bearers.isEmpty()) {
				found.add(new Declared(keyword, bearers));
			}
		}
		return found;
	}

}
