package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.conceptgraph.concept.alias.EntryNames;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyProblem;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all vocabularies together: each id once, each with its names, its slug,
 * and the broader ones that exist.
 */
final class CuratedConcepts {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	private record Source(Vocabulary.Entry entry, String file) {
	}

	private final Map<String, Source> sources = new TreeMap<>();

	private final Map<String, Set<String>> idsByKey = new HashMap<>();

	private final Map<String, Set<String>> extraAliases = new HashMap<>();

	private final Map<String, String> slugs = new HashMap<>();

	private final Map<String, List<String>> broader = new HashMap<>();

	private final List<VocabularyProblem> problems = new ArrayList<>();

	CuratedConcepts(List<Vocabulary> vocabularies) {
		for (Vocabulary vocabulary : vocabularies) {
			vocabulary.entries().forEach((entry) -> keep(new Source(entry, vocabulary.name())));
		}
		this.sources.values().forEach((source) -> nameOwn(source.entry()));
		nameStated();
		giveSlugs();
		linkBroader();
		VocabularyLint lint = new VocabularyLint();
		this.sources.values().forEach((source) -> lint.add(source.file(), source.entry()));
		this.problems.addAll(lint.problems());
	}

	Set<String> ids() {
		return this.sources.keySet();
	}

	Vocabulary.Entry entry(String id) {
		return source(id).entry();
	}

	/** The ids of the concepts that bear a name of this key. */
	Set<String> named(String key) {
		return this.idsByKey.getOrDefault(key, Set.of());
	}

	/** The one concept that bears the name, if it is one. */
	@Nullable String onlyNamed(String key) {
		Set<String> ids = named(key);
		return (ids.size() == 1) ? ids.iterator().next() : null;
	}

	Set<String> keys() {
		return this.idsByKey.keySet();
	}

	Set<String> aliases(String id) {
		Set<String> aliases = new TreeSet<>(entry(id).aliases());
		aliases.addAll(statedAliases(id));
		return aliases;
	}

	/** Names that its label and definition state, and its aliases do not list. */
	Set<String> statedAliases(String id) {
		return this.extraAliases.getOrDefault(id, Set.of());
	}

	String slug(String id) {
		return this.slugs.getOrDefault(id, id);
	}

	Set<String> slugs() {
		return Set.copyOf(this.slugs.values());
	}

	/** The slugs of the broader concepts, sorted. */
	List<String> broader(String id) {
		return this.broader.getOrDefault(id, List.of()).stream().map(this::slug).distinct().sorted().toList();
	}

	List<VocabularyProblem> problems() {
		return this.problems.stream().distinct().sorted(VocabularyProblem.ORDER).toList();
	}

	private Source source(String id) {
		Source source = this.sources.get(id);
		if (source == null) {
			throw new IllegalArgumentException("no such concept: " + id);
		}
		return source;
	}

	private void keep(Source source) {
		this.sources.merge(source.entry().id(), source, (one, other) -> {
			int order = one.entry().content().compareTo(other.entry().content());
			order = (order != 0) ? order : one.file().compareTo(other.file());
			Source kept = (order <= 0) ? one : other;
			Source left = (order <= 0) ? other : one;
			if (!one.entry().sameContent(other.entry())) {
				problem(left, "duplicate-id", "Another vocabulary, " + kept.file() + ", has the id " + left.entry().id()
						+ "; this one was left out");
			}
			return kept;
		});
	}

	private void nameOwn(Vocabulary.Entry entry) {
		name(entry.id(), entry.label());
		entry.aliases().forEach((alias) -> name(entry.id(), alias));
	}

	private void name(String id, String name) {
		this.idsByKey.computeIfAbsent(NormalForm.key(name), (key) -> new TreeSet<>()).add(id);
	}

	/**
	 * What labels and definitions state becomes a name only where no other concept has
	 * it, by its editor's word or by the same way.
	 */
	private void nameStated() {
		Map<String, Set<String>> idsByStated = new TreeMap<>();
		Map<String, String> keys = new HashMap<>();
		this.sources.values().forEach((source) -> {
			for (String name : EntryNames.in(source.entry())) {
				String key = NormalForm.key(name);
				keys.put(name, key);
				idsByStated.computeIfAbsent(key, (any) -> new TreeSet<>()).add(source.entry().id());
				if (named(key).isEmpty()) {
					this.extraAliases.computeIfAbsent(source.entry().id(), (id) -> new TreeSet<>()).add(name);
				}
			}
		});
		this.extraAliases.forEach((id, names) -> {
			names.removeIf((name) -> idsByStated.getOrDefault(keys.getOrDefault(name, ""), Set.of()).size() > 1);
			names.forEach((name) -> name(id, name));
		});
	}

	/**
	 * An id that looks like a slug is one. Another concept's slug is made from its label,
	 * and told apart by the hash of its id wherever two would be the same.
	 */
	private void giveSlugs() {
		Map<String, Integer> takers = new HashMap<>();
		this.sources.forEach((id, source) -> takers.merge(plainSlug(source.entry()), 1, Integer::sum));
		this.sources.forEach((id, source) -> {
			String plain = plainSlug(source.entry());
			boolean own = plain.equals(id) || takers.getOrDefault(plain, 0) == 1;
			this.slugs.put(id, own ? plain : Slug.of(source.entry().label(), id));
		});
	}

	private static String plainSlug(Vocabulary.Entry entry) {
		boolean slug = SLUG.matcher(entry.id()).matches() && entry.id().chars().anyMatch(Character::isLetter);
		return slug ? entry.id() : Slug.of(entry.label());
	}

	private void linkBroader() {
		Map<String, List<String>> known = new TreeMap<>();
		this.sources.forEach((id, source) -> known.put(id, known(source)));
		Cycles cycles = new Cycles(known);
		known.forEach((id, others) -> {
			List<String> kept = new ArrayList<>();
			for (String other : others) {
				if (cycles.has(id, other)) {
					problem(source(id), "broader-cycle",
							"The concept " + id + " is broader than itself, by way of " + other);
				}
				else {
					kept.add(other);
				}
			}
			this.broader.put(id, kept);
		});
	}

	private List<String> known(Source source) {
		List<String> known = new ArrayList<>();
		for (String other : source.entry().broader()) {
			if (this.sources.containsKey(other)) {
				known.add(other);
			}
			else {
				problem(source, "unknown-broader",
						"The concept " + source.entry().id() + " has a broader one that no vocabulary lists: " + other);
			}
		}
		return known;
	}

	private void problem(Source source, String code, String message) {
		this.problems.add(new VocabularyProblem(source.file(), source.entry().line(), null, code, message));
	}

}
