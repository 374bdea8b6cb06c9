package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.conceptgraph.concept.form.Casing;
import org.jspecify.annotations.Nullable;

/**
 * Decides which keys of the pages are names of one concept. Each key ends at an owner: a
 * curated concept or the key that a harvested concept is called by. Curated concepts are
 * never joined.
 */
final class Joins {

	/**
	 * What a name belongs to.
	 *
	 * @param curated whether {@code id} is a curated concept's; else it is a key
	 */
	record Owner(boolean curated, String id) {
	}

	/** So many times more pages write a short form small than say what it stands for. */
	private static final int WORD = 3;

	private static final Pattern HYPHENATED = Pattern.compile("\\p{L}[-\\u2010\\u2011]\\p{L}");

	private final CuratedConcepts curated;

	private final KeywordForms pages;

	/** Pages by form, by key. */
	private final Map<String, Map<String, Integer>> names;

	/** Keys that differ from a name by its hyphens, and that name's owner. */
	private final Map<String, Owner> variants = new HashMap<>();

	/** Owners that an alias statement moves to another. */
	private final Map<Owner, Owner> moved = new HashMap<>();

	private final List<JoinSuggestion> suggestions = new ArrayList<>();

	/**
	 * @param names of {@code pages}
	 */
	Joins(CuratedConcepts curated, KeywordForms pages, Map<String, Map<String, Integer>> names) {
		this.curated = curated;
		this.pages = pages;
		this.names = names;
		joinVariants();
		pages.statements().forEach(this::joinStated);
		breakCycles();
	}

	/**
	 * @return null if the key names nothing, or several curated concepts
	 */
	@Nullable Owner owner(String key) {
		Owner owner = unmoved(key);
		while (owner != null && this.moved.containsKey(owner)) {
			owner = this.moved.get(owner);
		}
		return owner;
	}

	/**
	 * Why a name that pages use belongs to its owner.
	 */
	NameReason reason(String key) {
		Owner owner = unmoved(key);
		if (owner != null && this.moved.containsKey(owner)) {
			return NameReason.PAGES_STATE;
		}
		return this.variants.containsKey(key) ? NameReason.HYPHEN : NameReason.SPELLING;
	}

	/** What was too doubtful to be joined. */
	List<JoinSuggestion> suggestions() {
		return this.suggestions;
	}

	private @Nullable Owner unmoved(String key) {
		if (!this.curated.named(key).isEmpty()) {
			String id = this.curated.onlyNamed(key);
			return (id != null) ? new Owner(true, id) : null;
		}
		Owner variant = this.variants.get(key);
		if (variant != null) {
			return variant;
		}
		boolean known = this.names.containsKey(key) || this.pages.statements().containsKey(key);
		return known ? new Owner(false, key) : null;
	}

	/**
	 * co-transport, cotransport, co transport: one concept as soon as anybody writes the
	 * hyphen. The key of the most words stands for it.
	 */
	private void joinVariants() {
		Map<String, Set<String>> keys = new TreeMap<>();
		this.names.keySet().forEach((key) -> add(keys, key));
		this.curated.keys().forEach((key) -> add(keys, key));
		keys.values().stream().filter((group) -> group.size() > 1).forEach(this::joinVariants);
	}

	private static void add(Map<String, Set<String>> keys, String key) {
		keys.computeIfAbsent(closedUp(key), (any) -> new TreeSet<>()).add(key);
	}

	private void joinVariants(Set<String> group) {
		if (group.stream().noneMatch(this::isHyphenated)) {
			List<String> names = group.stream().map(this::written).toList();
			names.subList(1, names.size())
				.forEach(
						(name) -> suggest(name, names.getFirst(), "They differ by blanks, and nobody writes a hyphen"));
			return;
		}
		List<String> curatedKeys = group.stream().filter((key) -> !this.curated.named(key).isEmpty()).toList();
		Set<String> ids = new HashSet<>();
		curatedKeys.forEach((key) -> ids.addAll(this.curated.named(key)));
		if (ids.size() > 1) {
			return;
		}
		String key = group.stream().max((a, b) -> (words(a) != words(b)) ? words(a) - words(b) : b.compareTo(a)).get();
		Owner owner = ids.isEmpty() ? new Owner(false, key) : new Owner(true, ids.iterator().next());
		group.stream()
			.filter((other) -> !curatedKeys.contains(other))
			.forEach((other) -> this.variants.put(other, owner));
	}

	private boolean isHyphenated(String key) {
		Set<String> forms = new HashSet<>(this.names.getOrDefault(key, Map.of()).keySet());
		for (String id : this.curated.named(key)) {
			forms.add(this.curated.entry(id).label());
			forms.addAll(this.curated.aliases(id));
		}
		return forms.stream().anyMatch((form) -> HYPHENATED.matcher(form).find());
	}

	private static int words(String key) {
		return (int) key.chars().filter((c) -> c == ' ').count();
	}

	/** Without blanks, but for those between two digits. */
	static String closedUp(String key) {
		if (key.indexOf(' ') < 0) {
			return key;
		}
		StringBuilder closed = new StringBuilder(key.length());
		for (int i = 0; i < key.length(); i++) {
			boolean numbers = i > 0 && i + 1 < key.length() && Character.isDigit(key.charAt(i - 1))
					&& Character.isDigit(key.charAt(i + 1));
			if (key.charAt(i) != ' ' || numbers) {
				closed.append(key.charAt(i));
			}
		}
		return closed.toString();
	}

	/**
	 * An alias joins the one name that at least two of three statements give it to.
	 */
	private void joinStated(String alias, Map<String, Integer> names) {
		Owner from = unmoved(alias);
		Map<Owner, Integer> votes = new HashMap<>();
		int all = 0;
		for (Map.Entry<String, Integer> name : names.entrySet()) {
			all += name.getValue();
			Owner to = unmoved(name.getKey());
			if (to != null && !to.equals(from) && (to.curated() || this.names.containsKey(to.id()))) {
				votes.merge(to, name.getValue(), Integer::sum);
			}
		}
		boolean free = from != null && !from.curated() && from.id().equals(alias) && !isWord(alias, all);
		for (Map.Entry<Owner, Integer> vote : votes.entrySet()) {
			boolean most = 3 * vote.getValue() >= 2 * all;
			if (free && most) {
				this.moved.put(from, vote.getKey());
			}
			else {
				suggest(written(alias), written(vote.getKey()),
						"said by " + vote.getValue() + " of the " + all + " pages that tell what it stands for"
								+ (free ? "" : "; it is a name of another concept already"));
			}
		}
	}

	/**
	 * Whether pages use the letters of a short form as a word: children are not the chILD
	 * that a page calls a lung disease.
	 */
	private boolean isWord(String alias, int statements) {
		int small = 0;
		for (Map.Entry<String, Integer> form : this.names.getOrDefault(alias, Map.of()).entrySet()) {
			small += form.getKey().equals(form.getKey().toLowerCase(Locale.ROOT)) ? form.getValue() : 0;
		}
		return small > WORD * statements && this.pages.aliasForms(alias).keySet().stream().allMatch(Casing::isStrict);
	}

	private void suggest(String name, String other, String reason) {
		this.suggestions.add(new JoinSuggestion(name, other, reason));
	}

	/** The form of a key that most pages use, or a vocabulary has. */
	private String written(String key) {
		Map<String, Integer> forms = this.names.getOrDefault(key, this.pages.aliasForms(key));
		String id = this.curated.named(key).stream().findFirst().orElse(null);
		return forms.entrySet()
			.stream()
			.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElseGet(() -> (id != null) ? this.curated.entry(id).label() : key);
	}

	private String written(Owner owner) {
		return owner.curated() ? this.curated.entry(owner.id()).label() : written(owner.id());
	}

	/**
	 * Where names are stated in a circle, the one that most pages use stands for all.
	 */
	private void breakCycles() {
		Set<Owner> done = new HashSet<>();
		for (Owner start : List.copyOf(this.moved.keySet())) {
			List<Owner> path = new ArrayList<>();
			Owner at = start;
			while (at != null && !done.contains(at)) {
				done.add(at);
				path.add(at);
				at = this.moved.get(at);
			}
			int from = (at != null) ? path.indexOf(at) : -1;
			if (from >= 0) {
				this.moved.remove(mostUsed(path.subList(from, path.size())));
			}
		}
	}

	private Owner mostUsed(List<Owner> owners) {
		return owners.stream()
			.min((a, b) -> (uses(a) != uses(b)) ? uses(b) - uses(a) : a.id().compareTo(b.id()))
			.orElseThrow();
	}

	private int uses(Owner owner) {
		return this.names.getOrDefault(owner.id(), Map.of()).values().stream().mapToInt(Integer::intValue).sum();
	}

}
