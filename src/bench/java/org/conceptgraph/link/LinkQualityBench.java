package org.conceptgraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

	@Test
	void gradedPages() {
		Corpus corpus = Corpus.of(Path.of(System.getProperty("corpus")), Linker::new, 40);
		Report report = new Report("link-quality");
		report.setting("top", TOP);
		Stream.of("first", "second").forEach((set) -> grade(corpus, set, report));
		report.finish();
	}

	private static void grade(Corpus corpus, String set, Report report) {
		Grades grades = new Grades(set);
		Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
		List<String> ungraded = new ArrayList<>();
		int expected = 0;
		int foundInTop = 0;
		int found = 0;
		for (String id : grades.questions()) {
			DerivedQuestion question = corpus.question(id);
			List<Concept> concepts = corpus.concepts(question);
			List<Concept> top = concepts.subList(0, Math.min(TOP, concepts.size()));
			for (Concept concept : top) {
				Grade grade = grades.of(id, concept);
				counts.merge((grade != null) ? grade : Grade.WRONG, 1, Integer::sum);
				if (grade != Grade.USEFUL) {
					ungraded.add("%s\t%s\t%s".formatted(id, (grade != null) ? grade.name().charAt(0) : "?",
							concept.label()));
				}
			}
			for (List<String> names : grades.expected(id)) {
				expected++;
				foundInTop += top.stream().anyMatch((concept) -> Grades.isNamed(concept, names)) ? 1 : 0;
				found += concepts.stream().anyMatch((concept) -> Grades.isNamed(concept, names)) ? 1 : 0;
			}
		}
		System.out.println("Not useful, or without a grade (?), which counts as wrong:");
		ungraded.forEach(System.out::println);
		double links = counts.values().stream().mapToInt(Integer::intValue).sum();
		int useful = counts.getOrDefault(Grade.USEFUL, 0);
		report.row(Map.of("set", set, "pages", grades.questions().size(), "links", (int) links, "right",
				share(useful + counts.getOrDefault(Grade.TRIVIAL, 0), links), "right and useful", share(useful, links),
				"expected found in top", share(foundInTop, expected), "expected found", share(found, expected)));
	}

	private static String share(int part, double whole) {
		return "%.3f".formatted(part / whole);
	}

}
