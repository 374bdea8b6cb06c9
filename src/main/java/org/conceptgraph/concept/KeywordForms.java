package org.conceptgraph.concept;

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
 * for each alias that pages state, how many state it for which name.
 */
final class KeywordForms {

	private static final int LONGEST = 150;

	private final Map<String, Map<String, Integer>> forms = new TreeMap<>();

	private final Map<String, Map<String, Integer>> aliasForms = new TreeMap<>();

	private final Map<String, Map<String, Integer>> statements = new TreeMap<>();

	private final Map<String, String> keys = new HashMap<>();

	KeywordForms(Iterable<PageNames> pages) {
		for (PageNames page : pages) {
			count(page);
		}
	}

	/** Pages by form, by key: of keywords only. */
	Map<String, Map<String, Integer>> forms() {
		return this.forms;
	}

	/** Pages by form, of a stated alias. */
	Map<String, Integer> aliasForms(String key) {
		return this.aliasForms.getOrDefault(key, Map.of());
	}

	/** Pages by the name's key, by the alias's key. */
	Map<String, Map<String, Integer>> statements() {
		return this.statements;
	}

	private void count(PageNames page) {
		for (String keyword : new HashSet<>(page.keywords())) {
			String form = CleanText.of(keyword);
			String key = key(form);
			if (!key.isEmpty() && form.length() <= LONGEST) {
				count(this.forms, key, form);
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
				count(this.statements, alias, name);
			}
			if (good && written.add(form)) {
				count(this.aliasForms, alias, form);
			}
		}
	}

	private String key(String form) {
		return this.keys.computeIfAbsent(form, NormalForm::key);
	}

	private static void count(Map<String, Map<String, Integer>> counts, String key, String what) {
		counts.computeIfAbsent(key, (any) -> new TreeMap<>()).merge(what, 1, Integer::sum);
	}

}
