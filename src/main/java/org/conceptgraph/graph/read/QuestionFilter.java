package org.conceptgraph.graph.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.conceptgraph.graph.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Which questions: what is given must all hold.
 *
 * @param subjects ids, any of them
 * @param concepts ids, all of them
 * @param text words that the title holds
 */
public record QuestionFilter(@Nullable List<String> subjects, @Nullable List<String> concepts, @Nullable String text,
		@Nullable LocalDate publishedFrom, @Nullable LocalDate publishedTo, @Nullable Boolean indexed,
		@Nullable Boolean linked) {

	/** Lets everything through. */
	public static final QuestionFilter NONE = new QuestionFilter(null, null, null, null, null, null, null);

	/**
	 * Of {@code q}, a question, with the parameter {@code $filter}. The title itself is
	 * matched, not its key: Neo4j 2026.08 cannot plan a test of the key that a list is
	 * sorted by beside the subqueries.
	 */
	public static final String CYPHER = """
			($filter.subjects IS NULL OR EXISTS { (q)-[i:IN_SUBJECT]->() WHERE i.subject IN $filter.subjects })
			  AND ($filter.publishedFrom IS NULL OR q.publishedOn >= $filter.publishedFrom)
			  AND ($filter.publishedTo IS NULL OR q.publishedOn <= $filter.publishedTo)
			  AND ($filter.indexed IS NULL OR q.indexed = $filter.indexed)
			  AND ($filter.linked IS NULL OR EXISTS { (q)-[:ABOUT]->() } = $filter.linked)
			  AND ($filter.words IS NULL OR normalize(toLower(q.title), NFKD) =~ $filter.words)
			  AND all(id IN $filter.concepts WHERE EXISTS { (q)-[about:ABOUT]->() WHERE about.concept = id })
			""";

	/**
	 * Whether everything is let through, so that counts are known.
	 */
	public boolean isNone() {
		return this.equals(NONE);
	}

	/**
	 * The parameter {@code $filter}.
	 */
	public Map<String, @Nullable Object> parameter() {
		Map<String, @Nullable Object> filter = new HashMap<>();
		filter.put("subjects", this.subjects);
		filter.put("concepts", (this.concepts != null) ? this.concepts : List.of());
		filter.put("words", (this.text != null) ? pattern(this.text) : null);
		filter.put("publishedFrom", this.publishedFrom);
		filter.put("publishedTo", this.publishedTo);
		filter.put("indexed", this.indexed);
		filter.put("linked", this.linked);
		return filter;
	}

	/**
	 * Matches what holds every word, in any order, with whatever accents. Every character
	 * stands for itself.
	 */
	private static String pattern(String text) {
		return Arrays.stream(Folding.fold(text).split(" "))
			.distinct()
			.map(QuestionFilter::lookAhead)
			.collect(Collectors.joining("", "(?s)", ".*"));
	}

	private static String lookAhead(String word) {
		return word.codePoints().mapToObj("\\x{%x}\\p{M}*"::formatted).collect(Collectors.joining("", "(?=.*", ")"));
	}

}
