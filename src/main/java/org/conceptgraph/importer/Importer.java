package org.conceptgraph.importer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.JoinSuggestion;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.PageNames;
import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.write.ConceptWriter;
import org.conceptgraph.graph.write.DatasetWriter;
import org.conceptgraph.graph.write.ImportSession;
import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.QuestionWriter;
import org.conceptgraph.graph.write.VocabularyStore;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.link.Linker;
import org.conceptgraph.page.PageJson;
import org.conceptgraph.page.problem.Problem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Runs an import. Its story: files are read and kept as accepted pages; the names on all
 * kept pages and the vocabularies make a lexicon; the lexicon makes concepts, and links
 * pages to them; what depends on the whole comes last. Everything after the first stage
 * is a function of what is kept, so a killed import is mended by the next one, whatever
 * that one reads.
 */
@Component
@EnableConfigurationProperties(ImportSettings.class)
public class Importer {

	/** Counts up when links are made differently, so that all are made anew. */
	private static final String LINKS = "1";

	private static final int SOURCES_AT_ONCE = 100;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Database database;

	private final PageStore pages;

	private final VocabularyStore vocabularies;

	private final ConceptWriter concepts;

	private final QuestionWriter questions;

	private final DatasetWriter dataset;

	private final int conceptsPerQuestion;

	Importer(Database database, PageStore pages, VocabularyStore vocabularies, ConceptWriter concepts,
			QuestionWriter questions, DatasetWriter dataset, ImportSettings settings) {
		this.database = database;
		this.pages = pages;
		this.vocabularies = vocabularies;
		this.concepts = concepts;
		this.questions = questions;
		this.dataset = dataset;
		this.conceptsPerQuestion = settings.conceptsPerQuestion();
	}

	/**
	 * Imports, after waiting for another import to end.
	 * @throws RuntimeException if the database goes away; what is done stays, and a
	 * further import completes it
	 * @throws org.conceptgraph.graph.write.ImportBusyException if the other import takes
	 * over half an hour
	 */
	public ImportSummary run(ImportRequest request, ImportListener listener) {
		Tally tally = new Tally(listener);
		if (request.dryRun()) {
			return rehearse(request, tally);
		}
		try (ImportSession session = ImportSession.open(this.database, PATIENCE)) {
			Intake intake = read(request, new Intake(this.pages, this.vocabularies, session, tally), tally);
			List<PageNames> names = names(Map.of());
			return link(session, lexicon(intake, names, tally), names, tally);
		}
	}

	private Intake read(ImportRequest request, Intake intake, Tally tally) {
		long[] files = { 0 };
		try (InOrder<SourceFile, Parsed> parser = new InOrder<>(32, FileParser::parse, (parsed) -> {
			intake.accept(parsed);
			tally.progress("read", ++files[0], -1);
		})) {
			SourceFiles sources = new SourceFiles(parser::accept,
					(file) -> intake.accept(new Parsed.RejectedPage(file.name(), null, List.of(unreadable(file)))));
			request.paths().stream().distinct().forEach((Path path) -> sources.read(path));
			parser.finish();
		}
		intake.finish(request.prune());
		tally.ended("read");
		return intake;
	}

	private static Problem unreadable(SourceFiles.UnreadableFile file) {
		return new Problem(file.name(), null, null, Problem.Severity.REJECTED, "unreadable",
				"The file cannot be read: " + file.reason().getMessage());
	}

	private List<PageNames> names(Map<String, List<String>> changed) {
		List<PageNames> names = new ArrayList<>();
		this.pages.forEachHarvest((key, harvest) -> {
			if (!changed.containsKey(key)) {
				names.add(pageNames(key, harvest));
			}
		});
		changed.forEach((key, harvest) -> names.add(pageNames(key, harvest)));
		return names;
	}

	private Lexicon lexicon(Intake intake, List<PageNames> names, Tally tally) {
		List<Vocabulary> curated = intake.vocabularies().stream().map(Importer::vocabulary).toList();
		Lexicon lexicon = Lexicon.of(curated, names);
		lexicon.problems()
			.forEach((problem) -> tally.problem(FileParser.of(problem, problem.file(), Problem.Severity.WARNING)));
		lexicon.suggestions().forEach((suggestion) -> tally.problem(joinSuggested(suggestion)));
		tally.ended("harvest");
		return lexicon;
	}

	private static Problem joinSuggested(JoinSuggestion suggestion) {
		return new Problem("keywords", null, null, Problem.Severity.WARNING, "join-suggested",
				"\"" + suggestion.name() + "\" may be \"" + suggestion.other() + "\": " + suggestion.reason()
						+ ". To join them, list one as the other's alias in a vocabulary");
	}

	/**
	 * How many pages list each concept among their keywords, by slug.
	 */
	static Map<String, Integer> declared(Lexicon lexicon, List<PageNames> names) {
		Map<String, Integer> declared = new HashMap<>();
		names.forEach((page) -> page.keywords()
			.stream()
			.flatMap((keyword) -> lexicon.named(keyword).stream())
			.map(Concept::slug)
			.distinct()
			.forEach((slug) -> declared.merge(slug, 1, Integer::sum)));
		return declared;
	}

	private static Vocabulary vocabulary(StoredVocabulary stored) {
		return VocabularyReader.read(stored.name(), stored.bytes());
	}

	static PageNames pageNames(String key, List<String> harvest) {
		List<String> keywords = new ArrayList<>();
		List<StatedAlias> stated = new ArrayList<>();
		for (String entry : harvest) {
			int tab = entry.indexOf('\t');
			if (tab < 0) {
				keywords.add(entry);
			}
			else {
				stated.add(new StatedAlias(entry.substring(0, tab), entry.substring(tab + 1)));
			}
		}
		return new PageNames(key, keywords, stated);
	}

	private ImportSummary link(ImportSession session, Lexicon lexicon, List<PageNames> names, Tally tally) {
		String fingerprint = LINKS + "-" + this.conceptsPerQuestion + "-" + lexicon.fingerprint();
		boolean anew = !fingerprint.equals(this.dataset.lexicon());
		List<String> sources = anew ? this.pages.allSources() : this.pages.pendingSources();
		ConceptWriter.Difference difference = this.concepts.compare(lexicon);
		if (sources.isEmpty() && difference.isNone() && this.dataset.isFinished()) {
			tally.ended("compare");
			return tally.summary(false, 0, 0);
		}
		this.dataset.begin(session, anew);
		this.concepts.write(session, lexicon, difference.changed());
		tally.ended("concepts");
		link(session, new QuestionDeriver(new Linker(lexicon), this.conceptsPerQuestion), sources, tally);
		tally.ended("link");
		this.concepts.deleteOthers(session, difference.gone());
		this.dataset.finish(session, fingerprint, declared(lexicon, names));
		tally.ended("finish");
		return tally.summary(false, difference.added(), difference.gone().size());
	}

	private void link(ImportSession session, QuestionDeriver deriver, List<String> sources, Tally tally) {
		int[] done = { 0 };
		try (InOrder<Window, Window.Linked> linker = new InOrder<>(2, (window) -> window.link(deriver), (linked) -> {
			linked.derived().problems().forEach(tally::problem);
			tally.wrote(this.questions.write(session, linked.sourceIds(), linked.derived().questions()));
			done[0] += linked.sourceIds().size();
			tally.progress("link", done[0], sources.size());
		})) {
			for (int from = 0; from < sources.size(); from += SOURCES_AT_ONCE) {
				List<String> ids = sources.subList(from, Math.min(sources.size(), from + SOURCES_AT_ONCE));
				linker.accept(new Window(ids, this.pages.contentsOf(ids)));
			}
			linker.finish();
		}
	}

	private ImportSummary rehearse(ImportRequest request, Tally tally) {
		Intake intake = read(request, new Intake(this.pages, this.vocabularies, null, tally), tally);
		ConceptWriter.Difference difference = this.concepts
			.compare(lexicon(intake, names(intake.changedHarvests()), tally));
		return tally.summary(true, difference.added(), difference.gone().size());
	}

	/**
	 * The pages of some source ids, as JSON.
	 */
	private record Window(List<String> sourceIds, List<String> contents) {

		Linked link(QuestionDeriver deriver) {
			return new Linked(this.sourceIds, deriver.derive(this.contents.stream().map(PageJson::read).toList()));
		}

		record Linked(List<String> sourceIds, QuestionDeriver.Derived derived) {
		}

	}

}
