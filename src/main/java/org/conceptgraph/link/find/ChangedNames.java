package org.conceptgraph.link.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.LexiconChange;
import org.conceptgraph.concept.Name;
import org.conceptgraph.concept.form.Adjectives;

/**
 * The names by which two lexicons can link a text differently. What a text is linked to
 * depends on the concepts that bear the names in it, with all that is known of these, and
 * on nothing else of the lexicon; so a text that holds none of the changed names is
 * linked as before.
 */
public final class ChangedNames {

	private ChangedNames() {
	}

	/**
	 * Normal forms, sorted; rather some too many than one too few.
	 */
	public static Set<String> of(LexiconChange change) {
		Set<String> slugs = new HashSet<>(change.gone());
		change.changed().forEach((concept) -> slugs.add(concept.slug()));
		slugs.addAll(TopConcepts.changed(change.before().concepts(), change.after().concepts()));
		Set<String> keys = new TreeSet<>();
		for (Lexicon lexicon : List.of(change.before(), change.after())) {
			for (String slug : slugs) {
				lexicon.namesOf(slug).forEach((name) -> keys.addAll(derived(name)));
			}
		}
		return keys;
	}

	/** Its own key, and what a {@link NameTrie} makes of the name besides. */
	private static Set<String> derived(Name name) {
		Set<String> keys = new HashSet<>(Adjectives.of(name.key()));
		keys.add(name.key());
		NameTrie.closedUp(name).map(Name::key).ifPresent((closed) -> {
			keys.add(closed);
			keys.addAll(Adjectives.of(closed));
		});
		return keys;
	}

}
