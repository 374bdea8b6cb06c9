package org.conceptgraph.graph.read;

import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.springframework.stereotype.Component;

/**
 * All questions and all concepts, in several orders: each walks along an index from the
 * cursor on, and tests what it meets until the page is full.
 */
@Component
public final class Lists {

	private static final String QUESTIONS = """
			MATCH (q:Question)
			USING INDEX SEEK q:Question(%1$s)
			WHERE q.%1$s > $lower AND q.%1$s < $upper%2$s
			WITH q ORDER BY q.%1$s %3$s LIMIT $limit
			RETURN q.%1$s AS key, %4$s AS value
			""";

	private static final String CONCEPTS = """
			MATCH (c:Concept)
			USING INDEX SEEK c:Concept(%1$s)
			WHERE c.%1$s > $lower AND c.%1$s < $upper%2$s
			WITH c ORDER BY c.%1$s %3$s LIMIT $limit
			RETURN c.%1$s AS key, %4$s AS value
			""";

	private static final String AND = "\n  AND ";

	private final Database database;

	Lists(Database database) {
		this.database = database;
	}

	/**
	 * What all questions can be sorted by, upwards.
	 */
	public enum QuestionOrder {

		/** The source's number. */
		SOURCE_ID("sourceKey"),
		/** The title. */
		TITLE("titleKey"),
		/** The day of publication. */
		PUBLISHED_ON("dateKey");

		private final Statements plain;

		private final Statements filtered;

		QuestionOrder(String key) {
			this.plain = Statements.of((direction) -> QUESTIONS.formatted(key, "", direction, Rows.QUESTION));
			this.filtered = Statements
				.of((direction) -> QUESTIONS.formatted(key, AND + QuestionFilter.CYPHER, direction, Rows.QUESTION));
		}

	}

	/**
	 * What all concepts can be sorted by.
	 */
	public enum ConceptOrder {

		/** The label, upwards. */
		LABEL("labelKey"),
		/** The number of questions, downwards. */
		QUESTION_COUNT("countKey");

		private final Statements plain;

		private final Statements filtered;

		ConceptOrder(String key) {
			this.plain = Statements.of((direction) -> CONCEPTS.formatted(key, "", direction, Rows.CONCEPT));
			this.filtered = Statements
				.of((direction) -> CONCEPTS.formatted(key, AND + ConceptFilter.CYPHER, direction, Rows.CONCEPT));
		}

	}

	/** A run of all questions. */
	public List<Keyed<Question>> questions(QuestionOrder order, Slice slice, QuestionFilter filter) {
		Statements statements = filter.isNone() ? order.plain : order.filtered;
		return this.database.read(statements.of(slice), Rows.parameters(slice, Map.of("filter", filter.parameter())),
				Rows.keyed(Rows::question));
	}

	/** A run of all concepts. */
	public List<Keyed<Concept>> concepts(ConceptOrder order, Slice slice, ConceptFilter filter) {
		Statements statements = filter.isNone() ? order.plain : order.filtered;
		return this.database.read(statements.of(slice), Rows.parameters(slice, Map.of("filter", filter.parameter())),
				Rows.keyed(Rows::concept));
	}

}
