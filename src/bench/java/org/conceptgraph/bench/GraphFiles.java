package org.conceptgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.graph.EvidenceCodec;
import org.conceptgraph.graph.SortKeys;
import org.conceptgraph.graph.Wording;
import org.conceptgraph.link.Evidence;
import org.conceptgraph.link.Method;
import org.conceptgraph.link.text.Field;

/**
 * Writes a {@link Source} as the files of Neo4j's bulk import, with the properties that
 * graph-schema/README.md names, except those that only imports read.
 */
final class GraphFiles {

	/** Neo4j's separator of the elements of a list. */
	private static final String AND = ";";

	private final Source source;

	private final Path folder;

	private final List<String> arguments = new ArrayList<>();

	private final int[] counts;

	/** How many questions use each word. */
	private final Map<String, Integer> words = new HashMap<>();

	private final int[][] countsBySubject;

	GraphFiles(Source source, Path folder) {
		this.source = source;
		this.folder = folder;
		this.counts = new int[source.concepts().size()];
		this.countsBySubject = new int[source.concepts().size()][Source.SUBJECTS.size()];
	}

	/**
	 * Writes all files.
	 * @return what tells the bulk import to read them
	 */
	List<String> write() throws IOException {
		writeQuestions();
		writePages();
		writeConcepts();
		writeSubjects();
		try (CsvFile words = nodes("Word", "text:ID(Word)", "questionCount:long")) {
			this.words.forEach((word, count) -> words.row(word, count));
		}
		try (CsvFile dataset = nodes("Dataset", "id:ID(Dataset)", "seed", "revision:long", "lexicon")) {
			dataset.row("dataset", "bench", 1, "");
		}
		return this.arguments;
	}

	private CsvFile nodes(String label, String... columns) {
		CsvFile file = new CsvFile(this.folder, label, columns);
		this.arguments.add("--nodes=" + label + "=" + file.path());
		return file;
	}

	private CsvFile relationships(String type, String from, String to, String... columns) {
		List<String> all = new ArrayList<>(List.of(":START_ID(" + from + ")", ":END_ID(" + to + ")"));
		all.addAll(List.of(columns));
		CsvFile file = new CsvFile(this.folder, from + "-" + type, all.toArray(String[]::new));
		this.arguments.add("--relationships=" + type + "=" + file.path());
		return file;
	}

	private void writeQuestions() throws IOException {
		try (CsvFile questions = nodes("Question", "id:ID(Question)", "sourceId", "sourceKey", "title", "titleKey",
				"text", "answer", "description", "publishedOn:date", "dateKey", "indexed:boolean", "terms", "strength:double", "words:string[]", "hash");
				CsvFile about = relationships("ABOUT", "Question", "Concept", "score:double", "evidence:string[]",
						"reasons", "concept", "rank", "dateRank");
				CsvFile places = relationships("IN_SUBJECT", "Question", "Subject", "subject", "rank")) {
			for (int number = 1; number <= this.source.questions(); number++) {
				Source.Asked question = this.source.question(number);
				String id = question.id();
				String sourceKey = SortKeys.bySource(Integer.toString(number), id);
				String date = SortKeys.byDate(question.publishedOn(), id);
				String terms = question.links()
					.keySet()
					.stream()
					.map((concept) -> this.source.concepts().get(concept).slug())
					.collect(Collectors.joining(" "));
				double strength = question.links().values().stream().mapToDouble(Double::doubleValue).sum();
				List<String> words = Wording.of(question.title(), question.text());
				questions.row(id, number, sourceKey, question.title(), SortKeys.byText(question.title(), id),
						question.text(), question.answer(), question.description(), question.publishedOn(), date,
						number % 50 != 0, terms, strength, String.join(AND, words), "");
				words.forEach((word) -> this.words.merge(word, 1, Integer::sum));
				places.row(id, subject(question.subject()), subject(question.subject()), sourceKey);
				for (Map.Entry<Integer, Double> link : question.links().entrySet()) {
					int concept = link.getKey();
					Source.Idea idea = this.source.concepts().get(concept);
					about.row(id, idea.id(), link.getValue(), evidence(idea, number), "", idea.id(),
							SortKeys.byScore(link.getValue(), id), date);
					this.counts[concept]++;
					this.countsBySubject[concept][question.subject()]++;
				}
			}
		}
	}

	private static String evidence(Source.Idea idea, int number) {
		List<String> evidence = new ArrayList<>();
		for (int i = 0; i <= number % 3; i++) {
			evidence.add(EvidenceCodec.encode(new Evidence((i == 0) ? Field.TITLE : Field.ANSWER, Method.MENTION,
					idea.label().toLowerCase(Locale.ROOT), 7 * i, 7 * i + idea.label().length(), false)));
		}
		return String.join(AND, evidence);
	}

	/** One for each question; three of four list the one before. */
	private void writePages() throws IOException {
		try (CsvFile pages = nodes("Page", "key:ID(Page)", "url", "keywords:string[]", "sourceId", "subject");
				CsvFile published = relationships("PUBLISHED_AS", "Question", "Page");
				CsvFile places = relationships("IN", "Page", "Subject");
				CsvFile lists = relationships("LISTS", "Page", "Page")) {
			for (int number = 1; number <= this.source.questions(); number++) {
				String subject = subject(this.source.subject(number));
				pages.row("/q/" + number, "/q/" + number, "one" + AND + "two", number, subject);
				published.row("question:" + number, "/q/" + number);
				places.row("/q/" + number, subject);
				if (number % 4 != 0 && number > 1) {
					lists.row("/q/" + number, "/q/" + (number - 1));
				}
			}
		}
	}

	private void writeConcepts() throws IOException {
		try (CsvFile concepts = nodes("Concept", "id:ID(Concept)", "slug", "label", "labelKey", "countKey",
				"aliases:string[]", "definition", "curated:boolean", "generic:boolean", "genericWord:boolean",
				"questionCount:long", "specificity:double", "salience:double");
				CsvFile names = nodes("Name", "id:ID(Name)", "text", "key", "slug", "folded");
				CsvFile naming = relationships("NAMES", "Name", "Concept");
				CsvFile broader = relationships("BROADER", "Concept", "Concept");
				CsvFile uses = relationships("USED_IN", "Concept", "Subject", "subject", "questionCount:long",
						"rank")) {
			for (int i = 0; i < this.counts.length; i++) {
				Source.Idea idea = this.source.concepts().get(i);
				boolean generic = this.counts[i] > 0.03 * this.source.questions();
				concepts.row(idea.id(), idea.slug(), idea.label(), SortKeys.byText(idea.label(), idea.id()),
						SortKeys.byCount(this.counts[i], idea.id()), String.join(AND, idea.aliases()),
						"What " + idea.label() + " is.", i % 10 == 0, generic, false, this.counts[i],
						specificity(this.counts[i], generic), generic ? 0.3 : 1);
				for (String name : idea.names()) {
					String id = idea.slug() + "|" + name;
					names.row(id, name, NormalForm.key(name), Slug.of(name), SortKeys.folded(name));
					naming.row(id, idea.id());
				}
				if (i > 0 && i % 10 == 0) {
					broader.row(idea.id(), this.source.concepts().get(i / 10).id());
				}
				for (int subject = 0; subject < Source.SUBJECTS.size(); subject++) {
					int count = this.countsBySubject[i][subject];
					if (count > 0) {
						uses.row(idea.id(), subject(subject), subject(subject), count,
								SortKeys.byCount(count, idea.id()));
					}
				}
			}
		}
	}

	/** As imports have it: an inverse document frequency, lowered for generic words. */
	private double specificity(int count, boolean generic) {
		double rarity = Math.log((this.source.questions() + 1.0) / (count + 1.0))
				/ Math.log(this.source.questions() + 2.0);
		double specificity = (generic ? 0.3 : 1) * (0.4 + 0.6 * Math.clamp(rarity, 0, 1));
		return Math.round(specificity * 100) / 100.0;
	}

	private void writeSubjects() throws IOException {
		int[] questions = new int[Source.SUBJECTS.size()];
		for (int number = 1; number <= this.source.questions(); number++) {
			questions[this.source.subject(number)]++;
		}
		try (CsvFile subjects = nodes("Subject", "id:ID(Subject)", "slug", "name", "questionCount:long")) {
			for (int i = 0; i < questions.length; i++) {
				String name = Source.SUBJECTS.get(i);
				subjects.row(subject(i), Slug.of(name), name, questions[i]);
			}
		}
	}

	private static String subject(int i) {
		return "subject:" + Slug.of(Source.SUBJECTS.get(i));
	}

}
