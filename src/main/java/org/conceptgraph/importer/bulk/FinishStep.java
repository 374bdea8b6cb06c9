package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.Name;
import org.conceptgraph.graph.SortKeys;
import org.conceptgraph.graph.bulk.BulkFile;
import org.conceptgraph.graph.bulk.BulkLoad;
import org.conceptgraph.graph.bulk.BulkTable;
import org.conceptgraph.graph.write.ConceptWeights;
import org.conceptgraph.graph.write.ConceptWriter;
import org.conceptgraph.graph.write.ImportSession;
import org.conceptgraph.graph.write.QuestionRows;
import org.conceptgraph.graph.write.Salience;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.importer.Importer;

/**
 * The last step, once for all: what depends on all buckets.
 */
final class FinishStep {

	private static final String PART = "all";

	private final BulkFolder folder;

	private final int conceptsPerQuestion;

	FinishStep(BulkFolder folder, int conceptsPerQuestion) {
		this.folder = folder;
		this.conceptsPerQuestion = conceptsPerQuestion;
	}

	/**
	 * @return the command that loads the files
	 */
	String run() throws IOException {
		List<Integer> unlinked = this.folder.unlinked();
		if (!unlinked.isEmpty()) {
			throw new IllegalArgumentException(
					"These buckets are to be linked first: " + unlinked + ": export-bulk link");
		}
		Names names = Names.of(this.folder);
		KeywordForms forms = names.forms();
		Lexicon lexicon = names.lexicon(forms);
		Uses uses = Uses.none();
		for (Path bucket : BulkFolder.filesIn(this.folder.counts())) {
			uses.add(JsonLines.read(bucket, Uses.class));
		}
		concepts(lexicon, forms.declared(lexicon), uses);
		subjects(uses);
		words(uses);
		addresses();
		vocabularies(names.vocabularies());
		dataset(lexicon);
		return BulkLoad.describe(this.folder.root());
	}

	private BulkFile file(BulkTable table) {
		return BulkFile.create(this.folder.csv(), table, PART);
	}

	private void concepts(Lexicon lexicon, Map<String, Integer> declared, Uses uses) throws IOException {
		Salience salience = new Salience(uses.questions()[0], uses.subjects().size());
		try (BulkFile concepts = file(BulkTable.CONCEPT);
				BulkFile nameFile = file(BulkTable.NAME);
				BulkFile naming = file(BulkTable.NAMES);
				BulkFile broader = file(BulkTable.BROADER);
				BulkFile usedIn = file(BulkTable.USED_IN)) {
			for (Concept concept : lexicon.concepts()) {
				String id = ConceptWriter.nodeId(concept);
				long count = uses.concepts().getOrDefault(id, 0);
				Map<String, Integer> bySubject = uses.bySubject().getOrDefault(id, Map.of());
				List<Double> rates = (count >= salience.frequent()) ? rates(bySubject, uses) : List.of();
				Salience.Use use = Salience.Use.of(concept.label(), concept.curated(), count,
						declared.getOrDefault(concept.slug(), 0), rates);
				ConceptWeights weights = ConceptWeights.of(salience, concept.generic(), use);
				List<Name> its = lexicon.namesOf(concept.slug());
				Map<String, Object> row = ConceptWriter.properties(concept, its);
				row.put("questionCount", count);
				row.put("countKey", SortKeys.byCount(count, id));
				row.putAll(weights.properties());
				concepts.add(row);
				its.stream().map(ConceptWriter::nameRow).forEach((name) -> {
					nameFile.add(name);
					naming.add(Map.of("id", QuestionRows.text(name, "id"), "concept", id));
				});
				concept.broader()
					.forEach((other) -> broader.add(Map.of("id", id, "broader", ConceptWriter.nodeId(other))));
				bySubject.forEach((subject, questions) -> usedIn.add(Map.of("concept", id, "subject", subject,
						"questionCount", questions, "rank", rank(questions, weights, id))));
			}
		}
	}

	/** As UseCounts has it in Cypher. */
	private static String rank(int questions, ConceptWeights weights, String id) {
		return SortKeys.byCount((long) (100 * questions * weights.salience()), id);
	}

	private static List<Double> rates(Map<String, Integer> bySubject, Uses uses) {
		return bySubject.entrySet()
			.stream()
			.map((use) -> use.getValue() / (double) uses.subject(use.getKey()).questions()[0])
			.toList();
	}

	private void subjects(Uses uses) throws IOException {
		try (BulkFile file = file(BulkTable.SUBJECT)) {
			uses.subjects()
				.forEach((id, subject) -> file.add(Map.of("id", id, "slug", subject.slug(), "name", subject.name(),
						"questionCount", subject.questions()[0])));
		}
	}

	private void words(Uses uses) throws IOException {
		try (BulkFile file = file(BulkTable.WORD)) {
			uses.words().forEach((word, questions) -> file.add(Map.of("text", word, "questionCount", questions)));
		}
	}

	/** Pages that are listed and not there. Holds the keys of one bucket at a time. */
	private void addresses() throws IOException {
		try (BulkFile file = file(BulkTable.PAGE)) {
			for (int bucket = 0; bucket < this.folder.buckets(); bucket++) {
				Set<String> there = new HashSet<>();
				for (Path part : BulkFolder.filesIn(this.folder.keys(bucket))) {
					JsonLines.forEach(part, PageKey.class, (page) -> there.add(page.key()));
				}
				for (Path part : BulkFolder.filesIn(this.folder.listed(bucket))) {
					JsonLines.forEach(part, String.class, (key) -> {
						if (there.add(key)) {
							file.add(Map.of("key", key));
						}
					});
				}
			}
		}
	}

	private void vocabularies(List<StoredVocabulary> vocabularies) throws IOException {
		try (BulkFile file = file(BulkTable.VOCABULARY)) {
			vocabularies.forEach((vocabulary) -> file
				.add(Map.of("name", vocabulary.name(), "hash", vocabulary.hash(), "content", vocabulary.content())));
		}
	}

	private void dataset(Lexicon lexicon) throws IOException {
		try (BulkFile file = file(BulkTable.DATASET)) {
			file.add(Map.of("id", "dataset", "seed", ImportSession.newSeed(), "revision", 1, "lexicon",
					Importer.rules(this.conceptsPerQuestion) + lexicon.fingerprint(), "importedAt",
					OffsetDateTime.now(ZoneOffset.UTC)));
		}
	}

}
