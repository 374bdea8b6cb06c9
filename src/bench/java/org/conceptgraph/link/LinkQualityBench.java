package org.conceptgraph.link;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.conceptgraph.bench.Report;
import org.conceptgraph.concept.Concept;
import org.conceptgraph.graph.write.DerivedQuestion;
import org.conceptgraph.importer.Corpus;
import org.conceptgraph.link.Grades.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Grades the links of pages that were read and graded by hand ({@code -Dcorpus=PATH}: the
 * source that they are from), and lists every link among the first eight that has no
 * grade yet.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class LinkQualityBench {

	private static final int TOP = 8;

	/** The last is what docs/clients.md says to ask for beside a page. */
	private static final List<Double> MIN_SCORES = List.of(0.0, 0.4, 0.45, 0.5);

	@Test
	void gradedPages() {
		Corpus corpus = Corpus.of(Path.of(System.getProperty("corpus")), Linker::new, 40);
		Report report = new Report("link-quality");
		report.setting("top", TOP);
		List<Grades> sets = Stream.of("first", "second", "third").map(Grades::new).toList();
		sets.forEach((set) -> list(corpus, set));
		MIN_SCORES.forEach((minScore) -> sets.forEach((set) -> grade(corpus, set, minScore, report)));
		report.finish();
	}

	private static void list(Corpus corpus, Grades grades) {
		System.out.println(grades.set() + ": not useful, or without a grade (?), which counts as wrong:");
		for (String id : grades.questions()) {
			corpus.concepts(corpus.question(id)).stream().limit(TOP).forEach((concept) -> {
				Grade grade = grades.of(id, concept);
				if (grade != Grade.USEFUL) {
					System.out.printf("%s\t%s\t%s%n", id, (grade != null) ? grade.name().charAt(0) : "?",
							concept.label());
				}
			});
		}
	}

	private static void grade(Corpus corpus, Grades grades, double minScore, Report report) {
		Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
		int expected = 0;
		int foundInTop = 0;
		int found = 0;
		for (String id : grades.questions()) {
			DerivedQuestion question = corpus.question(id);
			List<Concept> top = corpus.concepts(question, minScore).stream().limit(TOP).toList();
			for (Concept concept : top) {
				counts.merge(Objects.requireNonNullElse(grades.of(id, concept), Grade.WRONG), 1, Integer::sum);
			}
			List<Concept> concepts = corpus.concepts(question);
			for (List<String> names : grades.expected(id)) {
				expected++;
				foundInTop += top.stream().anyMatch((concept) -> Grades.isNamed(concept, names)) ? 1 : 0;
				found += concepts.stream().anyMatch((concept) -> Grades.isNamed(concept, names)) ? 1 : 0;
			}
		}
		double links = counts.values().stream().mapToInt(Integer::intValue).sum();
		int useful = counts.getOrDefault(Grade.USEFUL, 0);
		report.row(Map.of("set", grades.set(), "min score", minScore, "pages", grades.questions().size(), "links", (int) links,
				"right",
				share(useful + counts.getOrDefault(Grade.TRIVIAL, 0), links), "right and useful", share(useful, links),
				"expected found in top", share(foundInTop, expected), "expected found", share(found, expected)));
	}

	private static String share(int part, double whole) {
		return "%.3f".formatted(part / whole);
	}

}
