package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.concept.form.WordList;
import org.conceptgraph.concept.vocabulary.Vocabulary;

/**
 * Makes a lexicon: curated concepts as they are, and one concept for each idea that pages
 * name and no vocabulary lists.
 */
final class LexiconBuilder {

	private static final Set<String> GENERIC = WordList.words("generic-words.txt");

	private final CuratedConcepts curated;

	private final KeywordForms pages;

	/** Pages by form, by key. */
	private final Map<String, Map<String, Integer>> names;

	private final Joins joins;

	private final Set<String> curatedSlugs;

	/** What pages call a concept, besides its vocabulary. */
	private final Map<Joins.Owner, Map<String, Integer>> forms = new HashMap<>();

	private final Map<String, Map<String, NameReason>> reasons = new HashMap<>();

	LexiconBuilder(List<Vocabulary> vocabularies, KeywordForms pages) {
		this.curated = new CuratedConcepts(vocabularies);
		this.pages = pages;
		this.names = pages.names();
		this.joins = new Joins(this.curated, pages, this.names);
		this.curatedSlugs = this.curated.slugs();
	}

	Lexicon build() {
		this.names.forEach(this::collect);
		this.pages.statements().keySet().forEach((key) -> collect(key, this.pages.aliasForms(key)));
		List<Concept> concepts = new ArrayList<>();
		this.curated.ids().forEach((id) -> concepts.add(curated(id)));
		this.forms.forEach((owner, names) -> {
			if (!owner.curated()) {
				concepts.add(harvested(owner.id(), names));
			}
		});
		return new Lexicon(concepts, this.reasons, this.curated.problems(), this.joins.suggestions(), this.pages::key);
	}

	/**
	 * Names that a vocabulary lists need no page. An alias that joined nothing and names
	 * no concept is none.
	 */
	private void collect(String key, Map<String, Integer> names) {
		Joins.Owner owner = this.joins.owner(key);
		boolean unlisted = this.curated.named(key).isEmpty();
		if (owner == null || !unlisted || (!owner.curated() && !this.names.containsKey(owner.id()))) {
			return;
		}
		Map<String, Integer> all = this.forms.computeIfAbsent(owner, (any) -> new TreeMap<>());
		names.forEach((name, count) -> all.merge(name, count, Integer::sum));
	}

	private Concept curated(String id) {
		Vocabulary.Entry entry = this.curated.entry(id);
		Map<String, Integer> names = this.forms.getOrDefault(new Joins.Owner(true, id), Map.of());
		Map<String, NameReason> aliases = new TreeMap<>();
		distinct(names, entry.label()).forEach((name) -> aliases.put(name, reason(name)));
		this.curated.statedAliases(id).forEach((alias) -> aliases.put(alias, NameReason.VOCABULARY_STATES));
		entry.aliases().forEach((alias) -> aliases.put(alias, NameReason.VOCABULARY));
		aliases.remove(entry.label());
		this.reasons.put(this.curated.slug(id), aliases);
		return new Concept(id, this.curated.slug(id), entry.label(), List.copyOf(aliases.keySet()), entry.definition(),
				this.curated.broader(id), entry.generic() || GENERIC.contains(this.pages.key(entry.label())), true);
	}

	private Concept harvested(String key, Map<String, Integer> names) {
		String label = mostUsed(spellings(key, names));
		String slug = slug(key);
		Map<String, NameReason> aliases = new TreeMap<>();
		distinct(names, label).forEach((name) -> aliases.put(name, reason(name)));
		this.reasons.put(slug, aliases);
		return new Concept(slug, slug, label, List.copyOf(aliases.keySet()), null, List.of(), GENERIC.contains(key),
				false);
	}

	private NameReason reason(String name) {
		return this.joins.reason(this.pages.key(name));
	}

	/**
	 * A function of the key alone, unless a curated concept has the slug: what other
	 * pages say cannot change it. So a key that its slug does not spell out carries a
	 * hash, whether or not there is another key of that slug.
	 */
	private String slug(String key) {
		String plain = key.replace(' ', '-');
		boolean spelled = plain.equals(Slug.of(key));
		return (spelled && !this.curatedSlugs.contains(plain)) ? plain : Slug.of(key, key);
	}

	/**
	 * The forms that are the same name, without the aliases that were stated for it.
	 */
	private Map<String, Integer> spellings(String key, Map<String, Integer> names) {
		String closedUp = Joins.closedUp(key);
		Map<String, Integer> spellings = new HashMap<>(names);
		if (names.size() > 1) {
			spellings.keySet().removeIf((form) -> !closedUp.equals(Joins.closedUp(this.pages.key(form))));
		}
		return spellings;
	}

	private static String mostUsed(Map<String, Integer> forms) {
		return forms.keySet()
			.stream()
			.min((a, b) -> compare(forms, a, b))
			.orElseThrow(() -> new IllegalStateException("a concept without a name"));
	}

	/**
	 * Of forms that differ in case only, the most used one; without the label's.
	 */
	private static Collection<String> distinct(Map<String, Integer> forms, String label) {
		Map<String, String> distinct = new HashMap<>();
		forms.keySet()
			.stream()
			.sorted((a, b) -> compare(forms, a, b))
			.forEach((form) -> distinct.putIfAbsent(form.toLowerCase(Locale.ROOT), form));
		distinct.remove(label.toLowerCase(Locale.ROOT));
		return new TreeSet<>(distinct.values());
	}

	private static int compare(Map<String, Integer> forms, String a, String b) {
		int order = forms.getOrDefault(b, 0) - forms.getOrDefault(a, 0);
		return (order != 0) ? order : a.compareTo(b);
	}

}
