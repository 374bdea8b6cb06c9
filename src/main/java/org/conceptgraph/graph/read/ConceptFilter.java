package org.conceptgraph.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Which concepts: what is given must all hold.
 *
 * @param text that one of the names holds
 * @param subjects ids, any of them
 */
public record ConceptFilter(@Nullable String text, @Nullable List<String> subjects, @Nullable Integer minQuestionCount,
		@Nullable Integer maxQuestionCount, @Nullable Boolean generic, @Nullable Boolean defined) {

	/** Lets everything through. */
	public static final ConceptFilter NONE = new ConceptFilter(null, null, null, null, null, null);

	/**
	 * Of {@code c}, a concept, with the parameter {@code $filter}.
	 */
	public static final String CYPHER = """
			($filter.minQuestionCount IS NULL OR c.questionCount >= $filter.minQuestionCount)
			  AND ($filter.maxQuestionCount IS NULL OR c.questionCount <= $filter.maxQuestionCount)
			  AND ($filter.generic IS NULL OR c.generic = $filter.generic)
			  AND ($filter.defined IS NULL OR (c.definition IS NOT NULL) = $filter.defined)
			  AND ($filter.subjects IS NULL OR EXISTS { (c)-[u:USED_IN]->() WHERE u.subject IN $filter.subjects })
			  AND ($filter.text IS NULL OR EXISTS { (n:Name)-[:NAMES]->(c) WHERE n.folded CONTAINS $filter.text })
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
		filter.put("text", (this.text != null) ? Folding.fold(this.text) : null);
		filter.put("subjects", this.subjects);
		filter.put("minQuestionCount", this.minQuestionCount);
		filter.put("maxQuestionCount", this.maxQuestionCount);
		filter.put("generic", this.generic);
		filter.put("defined", this.defined);
		return filter;
	}

}
