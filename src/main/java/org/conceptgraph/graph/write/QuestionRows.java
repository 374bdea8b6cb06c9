package org.conceptgraph.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.conceptgraph.graph.EvidenceCodec;
import org.conceptgraph.graph.ReasonsCodec;
import org.conceptgraph.graph.SortKeys;
import org.conceptgraph.graph.Wording;
import org.conceptgraph.link.Link;

/**
 * A question as rows: the parameters of the statements that write it, and the lines of
 * the files that the bulk import loads.
 *
 * @param properties of its node
 * @param words of its title and text, each once
 * @param links to concepts
 * @param subjects that it is published under
 * @param places it in these
 * @param pages that publish it
 * @param lists the pages that these list as related
 */
public record QuestionRows(String id, Map<String, Object> properties, List<String> words,
		List<Map<String, Object>> links, List<Map<String, Object>> subjects, List<Map<String, Object>> places,
		List<Map<String, Object>> pages, List<Map<String, Object>> lists) {

	/** Places beyond these add nothing to the explanation of a link. */
	private static final int MOST_EVIDENCE = 50;

	/**
	 * The rows of a question.
	 */
	public static QuestionRows of(DerivedQuestion question) {
		String id = question.id();
		String sourceKey = SortKeys.bySource(question.sourceId(), id);
		List<Map<String, Object>> pages = new ArrayList<>();
		List<Map<String, Object>> lists = new ArrayList<>();
		Map<String, Map<String, Object>> subjects = new TreeMap<>();
		for (DerivedQuestion.DerivedPage page : question.pages()) {
			String subject = "subject:" + page.subjectSlug();
			subjects.putIfAbsent(subject, Map.of("id", subject, "slug", page.subjectSlug(), "name", page.subject()));
			pages.add(Map.of("question", id, "key", page.key(), "url", page.url(), "keywords", page.keywords(),
					"subject", page.subject(), "subjectId", subject));
			page.lists().forEach((other) -> lists.add(Map.of("from", page.key(), "to", other)));
		}
		List<Map<String, Object>> places = subjects.keySet()
			.stream()
			.map((subject) -> Map.<String, Object>of("question", id, "subject", subject, "rank", sourceKey))
			.toList();
		List<String> words = Wording.of(question.title(), question.text());
		return new QuestionRows(id, properties(question, sourceKey, words), words,
				question.links().stream().map((link) -> link(question, link)).toList(), List.copyOf(subjects.values()),
				places, pages, lists);
	}

	private static Map<String, Object> properties(DerivedQuestion question, String sourceKey, List<String> words) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", question.id());
		properties.put("sourceId", question.sourceId());
		properties.put("sourceKey", sourceKey);
		properties.put("title", question.title());
		properties.put("titleKey", SortKeys.byText(question.title(), question.id()));
		properties.put("text", question.text());
		properties.put("answer", question.answer());
		properties.put("description", question.description());
		properties.put("publishedOn", question.publishedOn());
		properties.put("dateKey", SortKeys.byDate(question.publishedOn(), question.id()));
		properties.put("indexed", question.indexed());
		properties.put("terms",
				question.links().stream().map((link) -> link.concept().slug()).collect(Collectors.joining(" ")));
		properties.put("strength",
				Math.round(question.links().stream().mapToDouble(Link::score).sum() * 10_000) / 10_000.0);
		properties.put("words", words);
		properties.put("marks", String.join(" ", question.marks()));
		properties.put("hash", question.hash());
		return properties;
	}

	private static Map<String, Object> link(DerivedQuestion question, Link link) {
		return Map.of("question", question.id(), "concept", ConceptWriter.nodeId(link.concept()), "score", link.score(),
				"rank", SortKeys.byScore(link.score(), question.id()), "dateRank",
				SortKeys.byDate(question.publishedOn(), question.id()), "reasons",
				ReasonsCodec.encode(link.contributions()), "evidence",
				link.evidence().stream().limit(MOST_EVIDENCE).map(EvidenceCodec::encode).toList());
	}

	Map<String, Object> question() {
		return Map.of("id", this.id, "properties", this.properties);
	}

	/**
	 * A value that every such row has, as text.
	 */
	public static String text(Map<String, Object> row, String key) {
		return Objects.requireNonNull(row.get(key)).toString();
	}

	void addTo(UseCounts.Delta uses) {
		this.words.forEach((word) -> uses.word(word, 1));
		List<String> ids = this.places.stream().map((row) -> (String) row.get("subject")).toList();
		this.links.forEach((row) -> uses.add(Objects.requireNonNull(row.get("concept")).toString(), ids));
	}

}
