package org.conceptgraph.importer.bulk;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.conceptgraph.graph.write.QuestionRows;

/**
 * How many questions of a bucket use what.
 *
 * @param questions how many there are
 * @param concepts questions, by concept
 * @param bySubject questions, by concept and subject
 * @param words questions, by word
 * @param subjects by id
 */
record Uses(long[] questions, Map<String, Integer> concepts, Map<String, Map<String, Integer>> bySubject,
		Map<String, Integer> words, Map<String, Subject> subjects) {

	/**
	 * A subject.
	 *
	 * @param questions how many it has, as the only element
	 * @param names pages, by how they spell it
	 */
	record Subject(String slug, int[] questions, Map<String, Integer> names) {

		static Subject of(String slug) {
			return new Subject(slug, new int[1], new TreeMap<>());
		}

		/** What most pages call it; of two, the first in the alphabet. */
		String name() {
			return this.names.entrySet()
				.stream()
				.min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.orElseThrow()
				.getKey();
		}

	}

	static Uses none() {
		return new Uses(new long[1], new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
	}

	void add(QuestionRows question) {
		this.questions[0]++;
		question.words().forEach((word) -> this.words.merge(word, 1, Integer::sum));
		question.subjects()
			.forEach((row) -> this.subjects.computeIfAbsent(QuestionRows.text(row, "id"),
					(_) -> Subject.of(QuestionRows.text(row, "slug"))));
		question.pages()
			.forEach((row) -> subject(QuestionRows.text(row, "subjectId")).names()
				.merge(QuestionRows.text(row, "subject"), 1, Integer::sum));
		question.places().forEach((row) -> subject(QuestionRows.text(row, "subject")).questions()[0]++);
		question.links().forEach((link) -> {
			String concept = QuestionRows.text(link, "concept");
			this.concepts.merge(concept, 1, Integer::sum);
			Map<String, Integer> its = this.bySubject.computeIfAbsent(concept, (_) -> new TreeMap<>());
			question.places().forEach((row) -> its.merge(QuestionRows.text(row, "subject"), 1, Integer::sum));
		});
	}

	Subject subject(String id) {
		return Objects.requireNonNull(this.subjects.get(id));
	}

	void add(Uses other) {
		this.questions[0] += other.questions[0];
		sum(this.concepts, other.concepts);
		sum(this.words, other.words);
		other.bySubject
			.forEach((concept, counts) -> sum(this.bySubject.computeIfAbsent(concept, (_) -> new TreeMap<>()), counts));
		other.subjects.forEach((id, subject) -> {
			Subject own = this.subjects.computeIfAbsent(id, (_) -> Subject.of(subject.slug()));
			own.questions()[0] += subject.questions()[0];
			sum(own.names(), subject.names());
		});
	}

	private static void sum(Map<String, Integer> counts, Map<String, Integer> more) {
		more.forEach((key, count) -> counts.merge(key, count, Integer::sum));
	}

}
