package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Name;
import org.conceptgraph.concept.form.Casing;

/**
 * The concepts whose names have one key, and which of them a spelling can mean.
 */
final class Bearers {

	private final List<Name> names;

	private final List<Concept> concepts;

	private final boolean anySpelling;

	private final boolean adjective;

	/**
	 * @param adjective whether it is no name of theirs, and only made of one
	 */
	Bearers(List<Name> names, boolean adjective) {
		this.adjective = adjective;
		this.names = names.stream().sorted(Comparator.comparing((Name name) -> name.concept().slug())).toList();
		this.concepts = this.names.stream().map(Name::concept).distinct().toList();
		this.anySpelling = this.concepts.size() == 1
				&& names.stream().noneMatch((name) -> Casing.isStrict(name.text()));
	}

	boolean isAdjective() {
		return this.adjective;
	}

	/**
	 * Those that are called in this very spelling (alveoli before alveolus), else in any
	 * that its case allows.
	 */
	List<Concept> of(String text, int start, int end) {
		if (this.anySpelling) {
			return this.concepts;
		}
		List<Concept> allowed = new ArrayList<>(this.concepts.size());
		List<Concept> exact = new ArrayList<>(1);
		for (Name name : this.names) {
			if (Casing.isStrict(name.text()) && !Casing.matches(name.text(), text, start, end)) {
				continue;
			}
			add(allowed, name.concept());
			int length = name.text().length();
			if (length == end - start && name.text().equals(name.concept().label())
					&& name.text().regionMatches(true, 0, text, start, length)) {
				add(exact, name.concept());
			}
		}
		return exact.isEmpty() ? allowed : exact;
	}

	/** A concept's names stand together. */
	private static void add(List<Concept> concepts, Concept concept) {
		if (concepts.isEmpty() || concepts.getLast() != concept) {
			concepts.add(concept);
		}
	}

}
