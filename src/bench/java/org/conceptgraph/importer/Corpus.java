package org.conceptgraph.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.graph.write.DerivedQuestion;
import org.conceptgraph.graph.write.Salience;
import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.link.Link;
import org.conceptgraph.link.Linker;
import org.conceptgraph.page.Page;
import org.conceptgraph.page.PageJson;

/**
 * A whole source in memory, linked by what an import links it with, without a database.
 */
public final class Corpus {

	private final Map<String, StagedPage> pages = new TreeMap<>();

	private final List<Vocabulary> vocabularies = new ArrayList<>();

	private final KeywordForms forms = new KeywordForms();

	private final Lexicon lexicon;

	private final Map<String, DerivedQuestion> questions = new LinkedHashMap<>();

	private final Map<String, Salience.Use> uses = new HashMap<>();

	private final Salience salience;

	private Corpus(Path path, Function<Lexicon, Linker> linker, int mostLinks) {
		try (InOrder<SourceFile, Parsed> parser = new InOrder<>(32, FileParser::parse, this::accept)) {
			new SourceFiles(parser::accept, (_) -> {
			}).read(path);
			parser.finish();
		}
		this.pages.values().forEach((page) -> this.forms.add(NameChanges.names(page.harvest())));
		this.lexicon = Lexicon.of(this.vocabularies, this.forms);
		link(new QuestionDeriver(linker.apply(this.lexicon), mostLinks));
		Map<String, Integer> subjects = new HashMap<>();
		this.questions.values()
			.forEach((question) -> subjectsOf(question).forEach((subject) -> subjects.merge(subject, 1, Integer::sum)));
		this.salience = new Salience(this.questions.size(), subjects.size());
		count(subjects);
	}

	/**
	 * Reads and links a folder or an archive.
	 * @param mostLinks of each question that are kept
	 */
	public static Corpus of(Path path, Function<Lexicon, Linker> linker, int mostLinks) {
		return new Corpus(path, linker, mostLinks);
	}

	private void accept(Parsed parsed) {
		if (parsed instanceof Parsed.AcceptedPage page) {
			this.pages.merge(page.page().key(), page.page(), (a, b) -> (a.hash().compareTo(b.hash()) <= 0) ? a : b);
		}
		else if (parsed instanceof Parsed.AcceptedVocabulary vocabulary) {
			this.vocabularies
				.add(VocabularyReader.read(vocabulary.vocabulary().name(), vocabulary.vocabulary().bytes()));
		}
	}

	private void link(QuestionDeriver deriver) {
		long began = System.nanoTime();
		Map<String, List<StagedPage>> bySource = new TreeMap<>();
		this.pages.values()
			.forEach((page) -> bySource.computeIfAbsent(page.sourceId(), (_) -> new ArrayList<>()).add(page));
		try (InOrder<List<StagedPage>, List<DerivedQuestion>> linkers = new InOrder<>(100,
				(pages) -> deriver.derive(read(pages)).questions(),
				(derived) -> derived.forEach((question) -> this.questions.put(question.id(), question)))) {
			bySource.values().forEach(linkers::accept);
			linkers.finish();
		}
		System.out.printf("%d pages linked in %.1f s%n", this.pages.size(), (System.nanoTime() - began) / 1e9);
	}

	private static List<Page> read(List<StagedPage> pages) {
		return pages.stream().map((page) -> PageJson.read(page.content())).toList();
	}

	private static List<String> subjectsOf(DerivedQuestion question) {
		return question.pages().stream().map(DerivedQuestion.DerivedPage::subjectSlug).distinct().toList();
	}

	private void count(Map<String, Integer> subjects) {
		Map<String, Integer> counts = new HashMap<>();
		Map<String, Map<String, Integer>> bySubject = new HashMap<>();
		this.questions.values().forEach((question) -> question.links().forEach((link) -> {
			counts.merge(link.concept().slug(), 1, Integer::sum);
			Map<String, Integer> its = bySubject.computeIfAbsent(link.concept().slug(), (_) -> new HashMap<>());
			subjectsOf(question).forEach((subject) -> its.merge(subject, 1, Integer::sum));
		}));
		Map<String, Integer> declared = this.forms.declared(this.lexicon);
		for (Concept concept : this.lexicon.concepts()) {
			List<Double> rates = new ArrayList<>();
			bySubject.getOrDefault(concept.slug(), Map.of())
				.forEach((subject, count) -> rates.add((double) count / subjects.getOrDefault(subject, 1)));
			this.uses.put(concept.slug(), Salience.Use.of(concept.label(), concept.curated(),
					counts.getOrDefault(concept.slug(), 0), declared.getOrDefault(concept.slug(), 0), rates));
		}
	}

	/**
	 * The question of an id that the source holds.
	 */
	public DerivedQuestion question(String id) {
		return Objects.requireNonNull(this.questions.get(id), () -> "The source has no " + id);
	}

	/**
	 * A question's concepts as readers see them, the most telling first.
	 */
	public List<Concept> concepts(DerivedQuestion question) {
		return concepts(question, 0);
	}

	/**
	 * Those of them whose score is at least a value, 0..1.
	 */
	public List<Concept> concepts(DerivedQuestion question, double minScore) {
		return question.links()
			.stream()
			.filter((link) -> score(link) >= minScore)
			.sorted(Comparator.comparingDouble((Link link) -> -score(link)).thenComparing((link) -> link.concept().slug()))
			.map(Link::concept)
			.toList();
	}

	private double score(Link link) {
		return Math.round(link.score() * salience(link.concept()) * 10_000) / 10_000.0;
	}

	/**
	 * How much a link to a concept tells, from the whole source.
	 */
	public double salience(Concept concept) {
		return this.salience.of(use(concept), isGeneric(concept));
	}

	public boolean isGeneric(Concept concept) {
		return concept.generic() || this.salience.isGeneric(use(concept));
	}

	private Salience.Use use(Concept concept) {
		return Objects.requireNonNull(this.uses.get(concept.slug()));
	}

}
