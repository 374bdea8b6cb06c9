package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The end of an import: what depends on the whole source.
 */
@Component
public final class DatasetWriter {

	private static final int BATCH = 5_000;

	private static final String LEXICON = "MATCH (d:Dataset {id: 'dataset'}) RETURN d.lexicon AS lexicon";

	private static final String FINISH = """
			MATCH (d:Dataset {id: 'dataset'})
			SET d.lexicon = $lexicon, d.importedAt = datetime()
			REMOVE d.unfinished
			""";

	private static final String BEGIN = """
			MATCH (d:Dataset {id: 'dataset'})
			SET d.unfinished = true, d.lexicon = CASE WHEN $anew THEN null ELSE d.lexicon END
			""";

	private static final String FINISHED = """
			MATCH (d:Dataset {id: 'dataset'})
			RETURN d.lexicon IS NOT NULL AND d.unfinished IS NULL AS finished
			""";

	private static final String UNLISTED_PAGES = """
			MATCH (p:Page)
			WHERE p.hash IS NULL AND NOT EXISTS { (p)<-[:LISTS]-() }
			DETACH DELETE p
			""";

	/** The spelling that most pages use; of two, the first in the alphabet. */
	private static final String SUBJECT_NAMES = """
			MATCH (s:Subject)
			CALL (s) {
			  MATCH (s)<-[:IN]-(p:Page)
			  WITH p.subject AS name, count(*) AS pages
			  ORDER BY pages DESC, name
			  RETURN name LIMIT 1
			}
			WITH s, name
			WHERE s.name <> name
			SET s.name = name
			""";

	private static final String EMPTY_SUBJECTS = """
			MATCH (s:Subject)
			WHERE NOT EXISTS { (s)<-[:IN]-() }
			DETACH DELETE s
			""";

	private static final String SIZES = """
			MATCH (s:Subject)
			RETURN s.id AS id, s.questionCount AS questions
			""";

	private static final String QUESTIONS = "MATCH (q:Question) RETURN count(q) AS questions";

	private static final String USE = """
			RETURN c.id AS id, c.slug AS slug, c.label AS label, c.questionCount AS questions, c.genericWord AS genericWord,
			  c.curated AS curated, c.generic AS generic, c.specificity AS specificity, c.salience AS salience,
			  CASE WHEN c.questionCount >= $frequent
			    THEN [(c)-[u:USED_IN]->(s) | toFloat(u.questionCount) / s.questionCount] ELSE [] END AS rates
			""";

	private static final String CONCEPTS = "MATCH (c:Concept)\n" + USE;

	private static final String SOME_CONCEPTS = "UNWIND $ids AS id MATCH (c:Concept {id: id})\n" + USE;

	private static final String WEIGH = """
			UNWIND $rows AS row
			MATCH (c:Concept {id: row.id})
			SET c.generic = row.generic, c.specificity = row.specificity, c.salience = row.salience
			WITH c
			MATCH (c)-[u:USED_IN]->()
			""" + UseCounts.RANK;

	private final Database database;

	DatasetWriter(Database database) {
		this.database = database;
	}

	/**
	 * The fingerprint of the vocabulary that all links were made with; empty before the
	 * first import has ended.
	 */
	public String lexicon() {
		List<String> found = new ArrayList<>();
		this.database.stream(LEXICON, Map.of(), (row) -> found.add(row.get("lexicon").asString("")));
		return found.isEmpty() ? "" : found.getFirst();
	}

	/**
	 * Whether the last import came to its end.
	 */
	public boolean isFinished() {
		List<Boolean> found = new ArrayList<>();
		this.database.stream(FINISHED, Map.of(), (row) -> found.add(row.get("finished").asBoolean()));
		return !found.isEmpty() && found.getFirst();
	}

	/**
	 * Says that the graph is being changed, so that a killed import is taken up again.
	 * @param otherLexicon whether links will be made with another vocabulary than before:
	 * if this import is killed, the next one makes them all anew
	 */
	public void begin(ImportSession session, boolean otherLexicon) {
		session.write((transaction) -> transaction.run(BEGIN, Map.of("anew", otherLexicon)).consume());
	}

	/**
	 * Tidies up, and brings what depends on the whole source up to date.
	 * @param lexicon the fingerprint of the vocabulary that all links are made with now
	 * @param declared how often pages list each concept among their keywords, by slug
	 * @param touched the ids of the concepts whose weights may have changed; null: of any
	 */
	public void finish(ImportSession session, String lexicon, Map<String, Integer> declared,
			@Nullable Collection<String> touched) {
		session.write((transaction) -> {
			for (String statement : List.of(UNLISTED_PAGES, EMPTY_SUBJECTS, SUBJECT_NAMES)) {
				transaction.run(statement).consume();
			}
			return true;
		});
		weighConcepts(session, declared, touched);
		session.write((transaction) -> transaction.run(FINISH, Map.of("lexicon", lexicon)).consume());
	}

	/**
	 * How many questions there are.
	 */
	public Sizes sizes() {
		Map<String, Long> bySubject = new HashMap<>();
		this.database.stream(SIZES, Map.of(),
				(row) -> bySubject.put(row.get("id").asString(), row.get("questions").asLong()));
		List<Long> questions = new ArrayList<>();
		this.database.stream(QUESTIONS, Map.of(), (row) -> questions.add(row.get("questions").asLong()));
		return new Sizes(questions.getFirst(), bySubject);
	}

	private void weighConcepts(ImportSession session, Map<String, Integer> declared,
			@Nullable Collection<String> touched) {
		Sizes sizes = sizes();
		Salience salience = new Salience(sizes.questions(), sizes.bySubject().size());
		List<Map<String, Object>> changed = new ArrayList<>();
		Map<String, Object> which = new HashMap<>();
		which.put("frequent", salience.frequent());
		which.put("ids", (touched != null) ? List.copyOf(touched) : null);
		this.database.stream((touched != null) ? SOME_CONCEPTS : CONCEPTS, which, (row) -> {
			Salience.Use use = Salience.Use.of(row.get("label").asString(), row.get("curated").asBoolean(),
					row.get("questions").asLong(), declared.getOrDefault(row.get("slug").asString(), 0),
					row.get("rates").asList(Value::asDouble));
			Map<String, Object> weights = ConceptWeights.of(salience, row.get("genericWord").asBoolean(), use)
				.properties();
			if (weights.entrySet().stream().anyMatch((entry) -> differs(row, entry))) {
				Map<String, Object> weighed = new HashMap<>(weights);
				weighed.put("id", row.get("id").asString());
				changed.add(weighed);
			}
		});
		for (int from = 0; from < changed.size(); from += BATCH) {
			List<Map<String, Object>> rows = changed.subList(from, Math.min(changed.size(), from + BATCH));
			session.write((transaction) -> transaction.run(WEIGH, Map.of("rows", rows)).consume());
		}
	}

	private static boolean differs(Record row, Map.Entry<String, Object> weight) {
		return !weight.getValue().equals(row.get(weight.getKey()).asObject());
	}

	/**
	 * How many questions a source has, in all and by subject's id. While these stay, the
	 * weight of a concept depends on its own uses only.
	 */
	public record Sizes(long questions, Map<String, Long> bySubject) {
	}

}
