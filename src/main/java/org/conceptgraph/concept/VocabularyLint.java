package org.conceptgraph.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyProblem;

/**
 * What is not wrong in a vocabulary, and what its editor should look at all the same:
 * labels that two concepts have, and how many concepts lack a definition.
 */
final class VocabularyLint {

	private static final int EXAMPLES = 5;

	private record Line(String file, Vocabulary.Entry entry) {

		VocabularyProblem problem(String code, String message) {
			return new VocabularyProblem(this.file, this.entry.line(), null, code, message);
		}

	}

	private final Map<String, List<Line>> byLabel = new TreeMap<>();

	private final Map<String, List<Line>> undefined = new TreeMap<>();

	private final Map<String, Integer> sizes = new TreeMap<>();

	/** Entries are added by id. */
	void add(String file, Vocabulary.Entry entry) {
		Line line = new Line(file, entry);
		this.sizes.merge(file, 1, Integer::sum);
		this.byLabel.computeIfAbsent(NormalForm.key(entry.label()), (key) -> new ArrayList<>(1)).add(line);
		if (entry.definition() == null) {
			this.undefined.computeIfAbsent(file, (any) -> new ArrayList<>()).add(line);
		}
	}

	List<VocabularyProblem> problems() {
		List<VocabularyProblem> problems = new ArrayList<>();
		this.byLabel.values().forEach((lines) -> {
			Vocabulary.Entry first = lines.getFirst().entry();
			lines.subList(1, lines.size())
				.forEach((line) -> problems
					.add(line.problem("clashing-label", "The label of " + line.entry().id() + ", \""
							+ line.entry().label() + "\", is that of " + first.id() + ", too: texts mean either")));
		});
		this.undefined.forEach((file,
				lines) -> problems.add(lines.getFirst()
					.problem("missing-definition", lines.size() + " of " + this.sizes.getOrDefault(file, 0)
							+ " concepts have no definition: " + examples(lines))));
		return problems;
	}

	private static String examples(List<Line> lines) {
		String examples = lines.stream()
			.limit(EXAMPLES)
			.map((line) -> line.entry().label())
			.collect(Collectors.joining(", "));
		return (lines.size() > EXAMPLES) ? examples + ", …" : examples;
	}

}
