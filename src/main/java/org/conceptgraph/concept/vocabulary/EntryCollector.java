package org.conceptgraph.concept.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.form.CleanText;
import org.conceptgraph.concept.form.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a vocabulary's file says, in whatever form: checks each entry, keeps the
 * good ones, and says what is wrong with the others.
 */
final class EntryCollector {

	private static final int LONGEST_NAME = 300;

	private final String file;

	private final Map<String, Vocabulary.Entry> entries = new LinkedHashMap<>();

	private final List<VocabularyProblem> problems = new ArrayList<>();

	EntryCollector(String file) {
		this.file = file;
	}

	void add(@Nullable String id, @Nullable String label, List<String> aliases, @Nullable String definition,
			List<String> broader, boolean generic, @Nullable Integer line) {
		String cleanId = CleanText.of(id);
		String cleanLabel = CleanText.of(label);
		if (cleanId.isEmpty() || cleanId.length() > LONGEST_NAME) {
			problem(line, null, "missing-id",
					cleanId.isEmpty() ? "The concept \"" + cut(cleanLabel) + "\" has no id" : "An id is too long");
			return;
		}
		if (cleanLabel.isEmpty()) {
			problem(line, null, "missing-label", "The concept " + cut(cleanId) + " has no label");
			return;
		}
		if (!isName(cleanLabel)) {
			problem(line, null, "bad-label", "The label of " + cut(cleanId) + " is no name: " + cut(cleanLabel));
			return;
		}
		String cleanDefinition = CleanText.of(definition);
		keep(new Vocabulary.Entry(cleanId, cleanLabel, aliases(cleanId, cleanLabel, aliases, line),
				cleanDefinition.isEmpty() ? null : cleanDefinition,
				broader.stream().map(CleanText::of).filter((other) -> !other.isEmpty()).toList(), generic, line));
	}

	private List<String> aliases(String id, String label, List<String> aliases, @Nullable Integer line) {
		List<String> names = new ArrayList<>();
		for (String alias : aliases) {
			String name = CleanText.of(alias);
			if (!isName(name)) {
				problem(line, null, "bad-alias", "An alias of " + cut(id) + " is no name: \"" + cut(name) + "\"");
			}
			else if (!name.equals(label)) {
				names.add(name);
			}
		}
		return names;
	}

	/**
	 * Of two entries of one id, the one of the smaller content stays, wherever it stands.
	 */
	private void keep(Vocabulary.Entry entry) {
		Vocabulary.Entry other = this.entries.putIfAbsent(entry.id(), entry);
		if (other == null || other.sameContent(entry)) {
			return;
		}
		boolean smaller = entry.content().compareTo(other.content()) < 0;
		if (smaller) {
			this.entries.put(entry.id(), entry);
		}
		problem(smaller ? other.line() : entry.line(), null, "duplicate-id",
				"Another concept has the id " + cut(entry.id()) + "; this one was left out");
	}

	void problem(@Nullable Integer line, @Nullable Integer column, String code, String message) {
		this.problems.add(new VocabularyProblem(this.file, line, column, code, message));
	}

	Vocabulary vocabulary() {
		return new Vocabulary(this.file, List.copyOf(this.entries.values()),
				this.problems.stream().sorted(VocabularyProblem.ORDER).toList());
	}

	private static boolean isName(String name) {
		return name.length() <= LONGEST_NAME && !NormalForm.key(name).isEmpty();
	}

	private static String cut(String text) {
		return (text.length() > 80) ? text.substring(0, text.offsetByCodePoints(0, 60)) + "…" : text;
	}

}
