package org.conceptgraph.concept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyProblem;

/**
 * Every concept and every name, ready to be looked up. A function of the sets it is made
 * from: the order of vocabularies, entries, pages and keywords changes nothing.
 */
public final class Lexicon {

	/**
	 * Stands at the beginning of every fingerprint. To be raised whenever the same
	 * concepts would link otherwise than before.
	 */
	public static final String RULES = "7";

	private final List<Concept> concepts;

	private final List<Name> names;

	private final Map<String, List<Concept>> byKey;

	private final Map<String, List<Name>> bySlug;

	private final List<VocabularyProblem> problems;

	private final List<JoinSuggestion> suggestions;

	/**
	 * @param reasons of aliases, by slug and alias
	 * @param normalForm of a name
	 */
	Lexicon(List<Concept> concepts, Map<String, Map<String, NameReason>> reasons, List<VocabularyProblem> problems,
			List<JoinSuggestion> suggestions, UnaryOperator<String> normalForm) {
		this.concepts = concepts.stream().sorted(Comparator.comparing(Concept::slug)).toList();
		List<Name> all = new ArrayList<>();
		Map<String, List<Concept>> keys = new HashMap<>();
		Map<String, List<Name>> slugs = new HashMap<>();
		for (Concept concept : this.concepts) {
			List<Name> its = names(concept, reasons.getOrDefault(concept.slug(), Map.of()), normalForm);
			its.forEach((name) -> bears(name, keys));
			slugs.put(concept.slug(), its);
			all.addAll(its);
		}
		this.names = List.copyOf(all);
		this.bySlug = slugs;
		keys.replaceAll((key, bearers) -> List.copyOf(bearers));
		this.byKey = keys;
		this.problems = problems;
		this.suggestions = suggestions.stream().distinct().sorted(JoinSuggestion.ORDER).toList();
	}

	/**
	 * @param curated vocabularies, each with its own name
	 * @param pages read once; each page once
	 */
	public static Lexicon of(List<Vocabulary> curated, Iterable<PageNames> pages) {
		KeywordForms forms = new KeywordForms();
		pages.forEach(forms::add);
		return of(curated, forms);
	}

	/**
	 * The same of pages whose names were counted before.
	 */
	public static Lexicon of(List<Vocabulary> curated, KeywordForms pages) {
		return new LexiconBuilder(curated, pages).build();
	}

	private static List<Name> names(Concept concept, Map<String, NameReason> reasons,
			UnaryOperator<String> normalForm) {
		List<Name> names = new ArrayList<>(1 + concept.aliases().size());
		names.add(new Name(concept.label(), normalForm.apply(concept.label()), concept, NameReason.LABEL));
		concept.aliases()
			.forEach((alias) -> names.add(new Name(alias, normalForm.apply(alias), concept,
					reasons.getOrDefault(alias, NameReason.SPELLING))));
		return List.copyOf(names);
	}

	private static void bears(Name name, Map<String, List<Concept>> keys) {
		List<Concept> bearers = keys.computeIfAbsent(name.key(), (any) -> new ArrayList<>(1));
		if (bearers.isEmpty() || bearers.getLast() != name.concept()) {
			bearers.add(name.concept());
		}
	}

	/**
	 * Sorted by slug.
	 */
	public List<Concept> concepts() {
		return this.concepts;
	}

	/**
	 * The concepts that bear a name in any spelling, sorted by slug; several if the name
	 * is ambiguous, none if it is unknown.
	 */
	public List<Concept> named(String name) {
		return bearing(NormalForm.key(name));
	}

	/**
	 * The same of a name in its normal form.
	 */
	public List<Concept> bearing(String key) {
		return this.byKey.getOrDefault(key, List.of());
	}

	/**
	 * Every label and alias: by concept, the label first. Several names of a concept can
	 * have one key.
	 */
	public List<Name> names() {
		return this.names;
	}

	/**
	 * The same of one concept; none of a slug that is unknown.
	 */
	public List<Name> namesOf(String slug) {
		return this.bySlug.getOrDefault(slug, List.of());
	}

	/**
	 * What an editor of the vocabularies should know: entries of one id that differ,
	 * broader concepts that no vocabulary holds, cycles, labels that clash, missing
	 * definitions. Sorted.
	 */
	public List<VocabularyProblem> problems() {
		return this.problems;
	}

	/**
	 * Names that may belong together and were not joined. Sorted.
	 */
	public List<JoinSuggestion> suggestions() {
		return this.suggestions;
	}

	/**
	 * Changes whenever any link could: two lexicons of one fingerprint link alike.
	 */
	public String fingerprint() {
		MessageDigest digest = DigestUtils.getSha256Digest();
		// A record's text holds every component; the names that decide links are among
		// them.
		this.concepts.forEach((concept) -> digest.update((concept + "\n").getBytes(StandardCharsets.UTF_8)));
		this.names.forEach((name) -> digest.update(name.reason().name().getBytes(StandardCharsets.UTF_8)));
		return RULES + "-" + HexFormat.of().formatHex(digest.digest());
	}

}
