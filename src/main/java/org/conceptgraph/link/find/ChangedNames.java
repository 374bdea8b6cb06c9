package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.conceptgraph.concept.Lexicon;
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
	public static Set<String> between(Lexicon before, Lexicon after) {
		Map<String, List<Name>> earlier = byKey(before);
		Map<String, List<Name>> later = byKey(after);
		Set<String> keys = new HashSet<>();
		earlier.forEach((key, names) -> {
			if (!Objects.equals(names, later.get(key))) {
				keys.add(key);
			}
		});
		later.keySet().stream().filter((key) -> !earlier.containsKey(key)).forEach(keys::add);
		Set<String> tops = TopConcepts.changed(before.concepts(), after.concepts());
		for (Lexicon lexicon : List.of(before, after)) {
			lexicon.names()
				.stream()
				.filter((name) -> tops.contains(name.concept().slug()))
				.forEach((name) -> keys.add(name.key()));
		}
		return withDerived(keys, List.of(earlier, later));
	}

	private static Map<String, List<Name>> byKey(Lexicon lexicon) {
		Map<String, List<Name>> byKey = new HashMap<>();
		lexicon.names().forEach((name) -> byKey.computeIfAbsent(name.key(), (_) -> new ArrayList<>(1)).add(name));
		return byKey;
	}

	/** What a {@link NameTrie} makes of the names besides. */
	private static Set<String> withDerived(Set<String> keys, List<Map<String, List<Name>>> names) {
		Set<String> all = new TreeSet<>(keys);
		keys.forEach((key) -> {
			all.addAll(Adjectives.of(key));
			names.forEach((byKey) -> byKey.getOrDefault(key, List.of())
				.forEach((name) -> NameTrie.closedUp(name).map(Name::key).ifPresent((closed) -> {
					all.add(closed);
					all.addAll(Adjectives.of(closed));
				})));
		});
		return all;
	}

}
