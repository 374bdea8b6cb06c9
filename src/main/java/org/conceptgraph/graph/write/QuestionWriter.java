package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Database;
import org.conceptgraph.link.find.WordMarks;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Writes whole questions: with their pages, links and counts in one transaction, so that
 * a reader sees a question as it was or as it is. What has not changed is not written.
 */
@Component
public final class QuestionWriter {

	private static final String EXISTING = """
			UNWIND $sourceIds AS sourceId
			MATCH (q:Question {sourceId: sourceId})
			RETURN q.id AS id, q.hash AS hash
			""";

	/** What the questions counted for before they change, to be taken off the counts. */
	private static final String USES = """
			UNWIND $ids AS id
			MATCH (q:Question {id: id})-[:ABOUT]->(c:Concept)
			OPTIONAL MATCH (q)-[:IN_SUBJECT]->(s:Subject)
			RETURN c.id AS concept, collect(s.id) AS subjects
			""";

	private static final String WORDS = """
			UNWIND $ids AS id
			MATCH (q:Question {id: id})
			UNWIND q.words AS word
			RETURN word, count(*) AS questions
			""";

	private static final String WITH_MARKS = """
			UNWIND $queries AS query
			CALL db.index.fulltext.queryNodes('question_marks', query) YIELD node
			RETURN DISTINCT node.sourceId AS sourceId
			ORDER BY sourceId
			""";

	private static final String DELETE = """
			UNWIND $ids AS id
			MATCH (q:Question {id: id})
			DETACH DELETE q
			""";

	private static final String CLEAR = """
			UNWIND $ids AS id
			MATCH (q:Question {id: id})-[r:ABOUT|IN_SUBJECT|PUBLISHED_AS]->()
			DELETE r
			""";

	private static final String UPSERT = """
			UNWIND $questions AS row
			MERGE (q:Question {id: row.id})
			SET q = row.properties
			""";

	private static final String LINK = """
			UNWIND $links AS row
			MATCH (q:Question {id: row.question})
			MATCH (c:Concept {id: row.concept})
			CREATE (q)-[:ABOUT {concept: row.concept, score: row.score, rank: row.rank, dateRank: row.dateRank,
			  reasons: row.reasons, evidence: row.evidence}]->(c)
			""";

	private static final String SUBJECTS = """
			UNWIND $subjects AS row
			MERGE (s:Subject {id: row.id})
			ON CREATE SET s.slug = row.slug, s.name = row.name, s.questionCount = 0
			""";

	private static final String IN_SUBJECT = """
			UNWIND $places AS row
			MATCH (q:Question {id: row.question})
			MATCH (s:Subject {id: row.subject})
			CREATE (q)-[:IN_SUBJECT {subject: row.subject, rank: row.rank}]->(s)
			""";

	private static final String PAGES = """
			UNWIND $pages AS row
			MATCH (q:Question {id: row.question})
			MATCH (s:Subject {id: row.subjectId})
			MATCH (p:Page {key: row.key})
			SET p.url = row.url, p.keywords = row.keywords, p.subject = row.subject
			CREATE (q)-[:PUBLISHED_AS]->(p)
			WITH p, s
			CALL (p) {
			  MATCH (p)-[r:IN|LISTS]->()
			  DELETE r
			}
			CREATE (p)-[:IN]->(s)
			""";

	private static final String LISTS = """
			UNWIND $lists AS row
			MATCH (p:Page {key: row.from})
			MERGE (other:Page {key: row.to})
			CREATE (p)-[:LISTS]->(other)
			""";

	/** Lucene takes a thousand words in one question to it. */
	private static final int NAMES_AT_ONCE = 50;

	private final PendingPages pending = new PendingPages();

	private final UseCounts counts = new UseCounts();

	private final Database database;

	QuestionWriter(Database database) {
		this.database = database;
	}

	/**
	 * The source ids of the questions whose words hold all of any of the names.
	 * @param names in their normal form
	 */
	public List<String> sourcesWithWordsOf(Collection<String> names) {
		List<String> clauses = names.stream()
			.map((name) -> WordMarks.of(name).stream().collect(Collectors.joining(" +", "(+", ")")))
			.distinct()
			.toList();
		List<String> queries = new ArrayList<>();
		for (int from = 0; from < clauses.size(); from += NAMES_AT_ONCE) {
			queries.add(String.join(" ", clauses.subList(from, Math.min(clauses.size(), from + NAMES_AT_ONCE))));
		}
		List<String> sources = new ArrayList<>();
		this.database.stream(WITH_MARKS, Map.of("queries", queries),
				(row) -> sources.add(row.get("sourceId").asString()));
		return sources;
	}

	/**
	 * Brings the questions of some source ids to what they are now: writes those that
	 * differ, deletes those that are no more, and clears the marks of their pages.
	 * @param derived every question of these source ids
	 * @param touched gets the ids of the concepts whose links have changed
	 */
	public Written write(ImportSession session, Collection<String> sourceIds, List<DerivedQuestion> derived,
			Set<String> touched) {
		return session.write((transaction) -> {
			Map<String, String> existing = existing(transaction, sourceIds);
			List<QuestionRows> changed = derived.stream()
				.filter((question) -> !question.hash().equals(existing.get(question.id())))
				.map(QuestionRows::of)
				.toList();
			Set<String> current = derived.stream().map(DerivedQuestion::id).collect(Collectors.toSet());
			List<String> gone = existing.keySet().stream().filter((id) -> !current.contains(id)).toList();
			Written written = write(transaction, existing.keySet(), changed, gone, touched);
			this.pending.clear(transaction, sourceIds);
			return written;
		});
	}

	private Written write(TransactionContext transaction, Set<String> existing, List<QuestionRows> changed,
			List<String> gone, Set<String> touched) {
		if (changed.isEmpty() && gone.isEmpty()) {
			return Written.NOTHING;
		}
		List<String> replaced = changed.stream().map(QuestionRows::id).filter(existing::contains).toList();
		UseCounts.Delta uses = new UseCounts.Delta();
		for (List<String> leaving : List.of(replaced, gone)) {
			transaction.run(USES, Map.of("ids", leaving))
				.forEachRemaining((row) -> uses.remove(row.get("concept").asString(),
						row.get("subjects").asList((value) -> value.asString())));
			transaction.run(WORDS, Map.of("ids", leaving))
				.forEachRemaining((row) -> uses.word(row.get("word").asString(), -row.get("questions").asInt()));
		}
		changed.forEach((rows) -> rows.addTo(uses));
		transaction.run(DELETE, Map.of("ids", gone)).consume();
		transaction.run(CLEAR, Map.of("ids", replaced)).consume();
		create(transaction, changed);
		this.counts.apply(transaction, uses);
		touched.addAll(uses.concepts());
		return new Written(changed.size() - replaced.size(), replaced.size(), gone.size(), uses.added(),
				uses.removed());
	}

	private static void create(TransactionContext transaction, List<QuestionRows> changed) {
		Map<String, Map<String, Object>> subjects = new TreeMap<>();
		changed.forEach((rows) -> rows.subjects().forEach((row) -> subjects.putIfAbsent((String) row.get("id"), row)));
		run(transaction, SUBJECTS, "subjects", List.copyOf(subjects.values()));
		run(transaction, UPSERT, "questions", changed.stream().map(QuestionRows::question).toList());
		run(transaction, LINK, "links", changed.stream().flatMap((rows) -> rows.links().stream()).toList());
		run(transaction, IN_SUBJECT, "places", changed.stream().flatMap((rows) -> rows.places().stream()).toList());
		run(transaction, PAGES, "pages", changed.stream().flatMap((rows) -> rows.pages().stream()).toList());
		run(transaction, LISTS, "lists", changed.stream().flatMap((rows) -> rows.lists().stream()).toList());
	}

	private static void run(TransactionContext transaction, String statement, String name,
			List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			transaction.run(statement, Map.of(name, rows)).consume();
		}
	}

	private static Map<String, String> existing(TransactionContext transaction, Collection<String> sourceIds) {
		Map<String, String> existing = new HashMap<>();
		transaction.run(EXISTING, Map.of("sourceIds", List.copyOf(new TreeSet<>(sourceIds))))
			.forEachRemaining((row) -> existing.put(row.get("id").asString(), row.get("hash").asString()));
		return existing;
	}

	/**
	 * What a write has changed.
	 */
	public record Written(int questionsAdded, int questionsChanged, int questionsRemoved, int linksAdded,
			int linksRemoved) {

		/** No change. */
		public static final Written NOTHING = new Written(0, 0, 0, 0, 0);

		/**
		 * Both together.
		 */
		public Written plus(Written other) {
			return new Written(this.questionsAdded + other.questionsAdded,
					this.questionsChanged + other.questionsChanged, this.questionsRemoved + other.questionsRemoved,
					this.linksAdded + other.linksAdded, this.linksRemoved + other.linksRemoved);
		}

	}

}
