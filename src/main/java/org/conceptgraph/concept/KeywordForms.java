package org.conceptgraph.concept;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.form.CleanText;
import org.conceptgraph.concept.form.NormalForm;

/**
 * Counts what pages call things: for each key, how many pages write it in which form, and
 * for each alias that pages state, how many state it for which name. All that a
 * {@link Lexicon} knows of pages, so that its size does not depend on how many there are,
 * and a page that changes is taken out and put in again. Not thread-safe.
 */
public final class KeywordForms {

	private static final int LONGEST = 150;

	/**
	 * A noun of one word that no keyword names is a name from so many pages on that use
	 * it, one of several words at once: hardly any of these means nothing. Of fewer than
	 * {@link #ENOUGH} pages none is.
	 */
	private static final int NOTICED = 3;

	private static final int ENOUGH = 500;

	private final Map<String, Map<String, Integer>> forms = new TreeMap<>();

	private final Map<String, Map<String, Integer>> noticed = new TreeMap<>();

	private int pages;

	private long revision;

	private final Map<String, Map<String, Integer>> aliasForms = new TreeMap<>();

	private final Map<String, Map<String, Integer>> statements = new TreeMap<>();

	private final Map<String, String> keys = new HashMap<>();

	/**
	 * Puts a page in.
	 */
	public void add(PageNames page) {
		count(page, 1);
	}

	/**
	 * Takes a page out that was put in with the same names.
	 */
	public void remove(PageNames page) {
		count(page, -1);
	}

	/**
	 * Does what taking one page out and putting another in does, for less where they have
	 * much in common.
	 */
	public void replace(PageNames before, PageNames after) {
		if (!before.keywords().equals(after.keywords()) || !before.stated().equals(after.stated())) {
			countNames(before, -1);
			countNames(after, 1);
		}
		Set<String> nouns = Set.copyOf(before.noticed());
		Set<String> later = Set.copyOf(after.noticed());
		nouns.stream().filter((noun) -> !later.contains(noun)).forEach((noun) -> countNoticed(noun, -1));
		later.stream().filter((noun) -> !nouns.contains(noun)).forEach((noun) -> countNoticed(noun, 1));
	}

	/**
	 * How often pages list each concept of a lexicon among their keywords, by slug; 0 is
	 * left out.
	 */
	public Map<String, Integer> declared(Lexicon lexicon) {
		Map<String, Integer> declared = new HashMap<>();
		this.forms.forEach((key, written) -> {
			int pages = pages(written);
			lexicon.bearing(key).forEach((concept) -> declared.merge(concept.slug(), pages, Integer::sum));
		});
		return declared;
	}

	/**
	 * All counts, to be kept elsewhere. Not to be changed.
	 */
	public Counts counts() {
		return new Counts(this.forms, this.aliasForms, this.statements, this.noticed, this.pages);
	}

	/**
	 * From such counts.
	 */
	public static KeywordForms of(Counts counts) {
		KeywordForms forms = new KeywordForms();
		counts.forms().forEach((key, written) -> forms.forms.put(key, new TreeMap<>(written)));
		counts.aliasForms().forEach((key, written) -> forms.aliasForms.put(key, new TreeMap<>(written)));
		counts.statements().forEach((key, names) -> forms.statements.put(key, new TreeMap<>(names)));
		counts.noticed().forEach((key, written) -> forms.noticed.put(key, new TreeMap<>(written)));
		forms.pages = counts.pages();
		return forms;
	}

	/**
	 * How many pages write what.
	 *
	 * @param forms pages by form, by the key of a keyword
	 * @param aliasForms pages by form, by the key of a stated alias
	 * @param statements pages by the name's key, by the alias's key
	 * @param noticed pages by form, by the key of a noun
	 * @param pages how many there are
	 */
	public record Counts(Map<String, Map<String, Integer>> forms, Map<String, Map<String, Integer>> aliasForms,
			Map<String, Map<String, Integer>> statements, Map<String, Map<String, Integer>> noticed, int pages) {
	}

	/**
	 * Another number after whatever may change a lexicon. A text that uses a noun more or
	 * less does not, mostly.
	 */
	public long revision() {
		return this.revision;
	}

	/**
	 * Pages by form, by key: of keywords, and of nouns that enough pages use and no
	 * keyword names.
	 */
	Map<String, Map<String, Integer>> names() {
		Map<String, Map<String, Integer>> names = new TreeMap<>(this.forms);
		this.noticed.keySet().forEach((key) -> {
			Map<String, Integer> name = noticed(key);
			if (!name.isEmpty()) {
				names.put(key, name);
			}
		});
		return names;
	}

	/**
	 * The most used form of a noun and about how many pages use the noun, as a power of
	 * two; nothing if it is no name, or keywords name it.
	 */
	private Map<String, Integer> noticed(String key) {
		Map<String, Integer> written = this.noticed.getOrDefault(key, Map.of());
		int uses = pages(written);
		int least = (key.indexOf(' ') > 0) ? 1 : NOTICED;
		if (this.pages < ENOUGH || uses < least || this.forms.containsKey(key)) {
			return Map.of();
		}
		String form = written.keySet()
			.stream()
			.max(Comparator.<String>comparingInt(written::get).thenComparing(Comparator.reverseOrder()))
			.orElseThrow();
		return Map.of(form, Integer.highestOneBit(uses));
	}

	private static int pages(Map<String, Integer> written) {
		return written.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Pages by form, of a stated alias. */
	Map<String, Integer> aliasForms(String key) {
		return this.aliasForms.getOrDefault(key, Map.of());
	}

	/** Pages by the name's key, by the alias's key. */
	Map<String, Map<String, Integer>> statements() {
		return this.statements;
	}

	private void count(PageNames page, int difference) {
		boolean enough = this.pages >= ENOUGH;
		this.pages += difference;
		this.revision += (enough != this.pages >= ENOUGH) ? 1 : 0;
		countNames(page, difference);
		page.noticed().forEach((noun) -> countNoticed(noun, difference));
	}

	private void countNoticed(String noun, int difference) {
		String key = key(noun);
		Map<String, Integer> before = noticed(key);
		count(this.noticed, key, noun, difference);
		this.revision += before.equals(noticed(key)) ? 0 : 1;
	}

	private void countNames(PageNames page, int difference) {
		for (String keyword : new HashSet<>(page.keywords())) {
			String form = CleanText.of(keyword);
			String key = key(form);
			if (!key.isEmpty() && form.length() <= LONGEST) {
				this.revision++;
				count(this.forms, key, form, difference);
			}
		}
		Set<String> stated = new HashSet<>();
		Set<String> written = new HashSet<>();
		for (StatedAlias statement : page.stated()) {
			String form = CleanText.of(statement.alias());
			String alias = key(form);
			String name = key(CleanText.of(statement.name()));
			boolean good = !alias.isEmpty() && !name.isEmpty() && !alias.equals(name) && form.length() <= LONGEST;
			if (good && stated.add(alias + '\t' + name)) {
				this.revision++;
				count(this.statements, alias, name, difference);
			}
			if (good && written.add(form)) {
				count(this.aliasForms, alias, form, difference);
			}
		}
	}

	/** {@link NormalForm#key(String)}, remembered: most names are in every lexicon. */
	String key(String form) {
		return this.keys.computeIfAbsent(form, NormalForm::key);
	}

	/** What nobody writes any more leaves no trace. */
	private static void count(Map<String, Map<String, Integer>> counts, String key, String what, int difference) {
		Map<String, Integer> its = counts.computeIfAbsent(key, (any) -> new TreeMap<>());
		its.merge(what, difference, (before, more) -> (before + more != 0) ? before + more : null);
		if (its.isEmpty()) {
			counts.remove(key);
		}
	}

}
