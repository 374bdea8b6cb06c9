package org.conceptgraph.importer;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.conceptgraph.concept.JoinSuggestion;
import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.LexiconChange;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.write.ConceptWriter;
import org.conceptgraph.graph.write.DatasetWriter;
import org.conceptgraph.graph.write.DatasetWriter.Sizes;
import org.conceptgraph.graph.write.ImportLog;
import org.conceptgraph.graph.write.ImportSession;
import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.QuestionWriter;
import org.conceptgraph.graph.write.VocabularyStore;
import org.conceptgraph.link.Linker;
import org.conceptgraph.link.find.ChangedNames;
import org.conceptgraph.page.PageJson;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;
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
	private static final String LINKS = "3";

	/** Where a change concerns more names than that, all links are made anew. */
	private static final int MOST_CHANGED_NAMES = 5_000;

	private static final int SOURCES_AT_ONCE = 100;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Database database;

	private final PageStore pages;

	private final VocabularyStore vocabularies;

	private final ConceptWriter concepts;

	private final QuestionWriter questions;

	private final DatasetWriter dataset;

	private final ImportLog log;

	private final int conceptsPerQuestion;

	/** Given up when memory runs short: the next import reads it from the graph. */
	private volatile SoftReference<@Nullable Known> known = new SoftReference<>(null);

	Importer(Database database, PageStore pages, VocabularyStore vocabularies, ConceptWriter concepts,
			QuestionWriter questions, DatasetWriter dataset, ImportLog log, ImportSettings settings) {
		this.database = database;
		this.pages = pages;
		this.vocabularies = vocabularies;
		this.concepts = concepts;
		this.questions = questions;
		this.dataset = dataset;
		this.log = log;
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
		return run(request, listener, PATIENCE);
	}

	/**
	 * The same for who will not wait for another import so long.
	 */
	public ImportSummary run(ImportRequest request, ImportListener listener, Duration patience) {
		if (request.dryRun()) {
			return rehearse(request, new Tally(listener));
		}
		try (ImportSession session = ImportSession.open(this.database, patience)) {
			RecordedRun run = new RecordedRun(this.log, session, listener);
			try {
				ImportSummary summary = run(request, session, new Tally(run));
				run.done(summary);
				return summary;
			}
			catch (RuntimeException | Error ex) {
				run.brokenOff();
				throw ex;
			}
		}
	}

	private ImportSummary run(ImportRequest request, ImportSession session, Tally tally) {
		Known before = takeKnown(session);
		Intake intake = read(request, new Intake(this.pages, this.vocabularies, session, tally), tally);
		if (!intake.hasChanges() && isComplete()) {
			this.known = new SoftReference<>(before);
			return tally.summary(false, 0, 0);
		}
		Lexicons lexicons = lexicons(intake, before, tally);
		return link(session, lexicons, CompletableFuture.supplyAsync(() -> linker(lexicons, before)), tally);
	}

	/** It is put back in the end: an import that breaks off leaves none. */
	private @Nullable Known takeKnown(ImportSession session) {
		Known taken = this.known.get();
		this.known = new SoftReference<>(null);
		return (taken != null && taken.state().equals(session.state())) ? taken : null;
	}

	/** Whether the graph is what the kept pages say, by the present rules. */
	private boolean isComplete() {
		return this.dataset.isFinished() && this.dataset.lexicon().startsWith(rules() + Lexicon.RULES + "-")
				&& this.pages.pendingSources().isEmpty();
	}

	private String rules() {
		return rules(this.conceptsPerQuestion);
	}

	/**
	 * Stands before the fingerprint of the lexicon that a graph was made with.
	 */
	public static String rules(int conceptsPerQuestion) {
		return LINKS + "-" + conceptsPerQuestion + "-";
	}

	private static Linker linker(Lexicons lexicons, @Nullable Known known) {
		return (known != null && known.lexicon() == lexicons.after()) ? known.linker() : new Linker(lexicons.after());
	}

	private Intake read(ImportRequest request, Intake intake, Tally tally) {
		long[] files = { 0 };
		try (InOrder<FileBatch, List<Parsed>> parser = new InOrder<>(2, (batch) -> batch.parse(this.pages),
				(batch) -> batch.forEach((parsed) -> {
					intake.accept(parsed);
					tally.progress("read", ++files[0], -1);
				}))) {
			FileBatches batches = new FileBatches(parser::accept);
			SourceFiles sources = new SourceFiles(batches::accept,
					(file) -> intake.accept(new Parsed.RejectedPage(file.name(), null, List.of(unreadable(file)))));
			request.paths().stream().distinct().forEach((Path path) -> sources.read(path));
			batches.finish();
			parser.finish();
		}
		intake.finish(request.prune());
		tally.ended("read");
		return intake;
	}

	/**
	 * What its author is told of a file that cannot be read.
	 */
	public static Problem unreadable(SourceFiles.UnreadableFile file) {
		return new Problem(file.name(), null, null, Problem.Severity.REJECTED, "unreadable",
				"The file cannot be read: " + file.reason().getMessage());
	}

	private Lexicons lexicons(Intake intake, @Nullable Known before, Tally tally) {
		String kept = this.dataset.lexicon();
		Lexicons lexicons = Lexicons.of(intake, before, this.pages,
				kept.startsWith(rules()) ? kept.substring(rules().length()) : "");
		tell(lexicons.after(), tally);
		return lexicons;
	}

	private static void tell(Lexicon lexicon, Tally tally) {
		lexicon.problems()
			.forEach((problem) -> tally.problem(FileParser.of(problem, problem.file(), Problem.Severity.WARNING)));
		lexicon.suggestions().forEach((suggestion) -> tally.problem(joinSuggested(suggestion)));
		tally.ended("harvest");
	}

	private static Problem joinSuggested(JoinSuggestion suggestion) {
		return new Problem("keywords", null, null, Problem.Severity.WARNING, "join-suggested",
				"\"" + suggestion.name() + "\" may be \"" + suggestion.other() + "\": " + suggestion.reason()
						+ ". To join them, list one as the other's alias in a vocabulary");
	}

	private ImportSummary link(ImportSession session, Lexicons lexicons, CompletableFuture<Linker> linker,
			Tally tally) {
		boolean finished = this.dataset.isFinished();
		Lexicon before = lexicons.before();
		LexiconChange change = (before != null) ? LexiconChange.between(before, lexicons.after()) : null;
		ConceptWriter.Difference difference = (finished && change != null) ? ConceptWriter.Difference.of(change)
				: this.concepts.compare(lexicons.after());
		List<String> sources = sources(change);
		if (sources.isEmpty() && difference.isNone() && finished) {
			keep(session, lexicons, linker.join());
			tally.ended("compare");
			return tally.summary(false, 0, 0);
		}
		Sizes sizes = this.dataset.sizes();
		this.dataset.begin(session, !lexicons.isSame());
		this.concepts.write(session, lexicons.after(), difference.changed());
		tally.ended("concepts");
		Set<String> touched = touched(lexicons, difference);
		link(session, new QuestionDeriver(linker.join(), this.conceptsPerQuestion), sources, touched, tally);
		tally.ended("link");
		this.concepts.deleteOthers(session, difference.gone());
		boolean some = finished && before != null && sizes.equals(this.dataset.sizes());
		this.dataset.finish(session, rules() + lexicons.after().fingerprint(), lexicons.declared(),
				some ? touched : null);
		keep(session, lexicons, linker.join());
		tally.ended("finish");
		return tally.summary(false, difference.added(), difference.gone().size());
	}

	/** The source ids to link, in the order in which they can be settled. */
	private List<String> sources(@Nullable LexiconChange change) {
		if (change == null) {
			return this.pages.allSources();
		}
		if (change.before() == change.after()) {
			return this.pages.pendingSources();
		}
		Set<String> names = ChangedNames.of(change);
		if (names.size() > MOST_CHANGED_NAMES) {
			return this.pages.allSources();
		}
		Set<String> sources = new LinkedHashSet<>(this.pages.pendingSources());
		sources.addAll(this.questions.sourcesWithWordsOf(names));
		return List.copyOf(sources);
	}

	/** The ids of the concepts that are other than before, or listed otherwise. */
	private static Set<String> touched(Lexicons lexicons, ConceptWriter.Difference difference) {
		Set<String> touched = new HashSet<>();
		difference.changed().forEach((concept) -> touched.add(ConceptWriter.nodeId(concept)));
		Map<String, Integer> before = lexicons.declaredBefore();
		lexicons.declared().forEach((slug, pages) -> {
			if (!pages.equals(before.get(slug))) {
				touched.add(ConceptWriter.nodeId(slug));
			}
		});
		before.keySet()
			.stream()
			.filter((slug) -> !lexicons.declared().containsKey(slug))
			.forEach((slug) -> touched.add(ConceptWriter.nodeId(slug)));
		return touched;
	}

	private void keep(ImportSession session, Lexicons lexicons, Linker linker) {
		this.known = new SoftReference<>(
				new Known(session.state(), lexicons.forms(), lexicons.after(), lexicons.declared(), linker));
	}

	private void link(ImportSession session, QuestionDeriver deriver, List<String> sources, Set<String> touched,
			Tally tally) {
		int[] done = { 0 };
		try (InOrder<Window, Window.Linked> linker = new InOrder<>(2, (window) -> window.link(deriver), (linked) -> {
			linked.derived().problems().forEach(tally::problem);
			tally.wrote(this.questions.write(session, linked.sourceIds(), linked.derived().questions(), touched));
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
		KeywordForms forms = Lexicons.count(this.pages);
		intake.nameChanges().apply(forms);
		Lexicon lexicon = Lexicons.lexicon(intake.vocabularies(), forms);
		tell(lexicon, tally);
		ConceptWriter.Difference difference = this.concepts.compare(lexicon);
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
