package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.conceptgraph.graph.SortKeys;
import org.neo4j.driver.TransactionContext;

/**
 * How many questions each concept has, in all and in each subject, and how many each
 * subject and each word has: kept in step by differences, in the transaction that makes
 * them.
 */
final class UseCounts {

	/**
	 * Of {@code u}, a USED_IN relationship, and {@code c}, its concept: by questions
	 * times salience, downwards.
	 */
	static final String RANK = """
			SET u.rank = right('00000000' + toString(999999999 - toInteger(100 * u.questionCount * coalesce(c.salience, 1.0))), 9) + '|' + c.id
			""";

	/** In the order of ids, so that concurrent writers lock in one order. */
	private static final String BY_SUBJECT = """
			UNWIND $rows AS row
			MATCH (c:Concept {id: row.concept})
			MATCH (s:Subject {id: row.subject})
			MERGE (c)-[u:USED_IN]->(s)
			ON CREATE SET u.subject = row.subject, u.questionCount = 0
			SET u.questionCount = u.questionCount + row.difference
			""" + RANK + """
			WITH u
			WHERE u.questionCount <= 0
			DELETE u
			""";

	/** The degree of a node is kept by the database: counting costs nothing. */
	private static final String CONCEPTS = """
			UNWIND $ids AS id
			MATCH (c:Concept {id: id})
			WITH c, COUNT { (c)<-[:ABOUT]-() } AS questions
			SET c.questionCount = questions,
			    c.countKey = right('00000000' + toString(999999999 - questions), 9) + '|' + c.id
			""";

	private static final String SUBJECTS = """
			MATCH (s:Subject)
			SET s.questionCount = COUNT { (s)<-[:IN_SUBJECT]-() }
			""";

	private static final String WORDS = """
			UNWIND $rows AS row
			MERGE (w:Word {text: row.text})
			ON CREATE SET w.questionCount = 0
			SET w.questionCount = w.questionCount + row.difference
			WITH w
			WHERE w.questionCount <= 0
			DELETE w
			""";

	void apply(TransactionContext transaction, Delta delta) {
		List<Map<String, Object>> rows = delta.rows();
		if (!rows.isEmpty()) {
			transaction.run(BY_SUBJECT, Map.of("rows", rows)).consume();
		}
		transaction.run(CONCEPTS, Map.of("ids", List.copyOf(delta.concepts))).consume();
		transaction.run(SUBJECTS).consume();
		transaction.run(WORDS, Map.of("rows", delta.wordRows())).consume();
	}

	/**
	 * What a transaction adds to the counts, and takes off.
	 */
	static final class Delta {

		private final TreeSet<String> concepts = new TreeSet<>();

		private final TreeMap<String, TreeMap<String, Integer>> bySubject = new TreeMap<>();

		private final TreeMap<String, Integer> words = new TreeMap<>();

		private int added;

		private int removed;

		void add(String concept, Collection<String> subjects) {
			this.added++;
			count(concept, subjects, 1);
		}

		void remove(String concept, Collection<String> subjects) {
			this.removed++;
			count(concept, subjects, -1);
		}

		void word(String word, int difference) {
			this.words.merge(word, difference, Integer::sum);
		}

		/** The ids of those that it has to do with. */
		Set<String> concepts() {
			return this.concepts;
		}

		int added() {
			return this.added;
		}

		int removed() {
			return this.removed;
		}

		private void count(String concept, Collection<String> subjects, int difference) {
			this.concepts.add(concept);
			TreeMap<String, Integer> counts = this.bySubject.computeIfAbsent(concept, (_) -> new TreeMap<>());
			subjects.forEach((subject) -> counts.merge(subject, difference, Integer::sum));
		}

		private List<Map<String, Object>> rows() {
			List<Map<String, Object>> rows = new ArrayList<>();
			this.bySubject.forEach((concept, counts) -> counts.forEach((subject, difference) -> {
				if (difference != 0) {
					rows.add(Map.of("concept", concept, "subject", subject, "difference", difference));
				}
			}));
			return rows;
		}

		private List<Map<String, Object>> wordRows() {
			return this.words.entrySet()
				.stream()
				.filter((word) -> word.getValue() != 0)
				.map((word) -> Map.<String, Object>of("text", word.getKey(), "difference", word.getValue()))
				.toList();
		}

	}

}
