package org.conceptgraph.graph.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * All questions and all concepts, in several orders: each walks along an index from the
 * cursor on, and tests what it meets until the page is full or its {@link Walk} ends.
 */
@Component
public final class Lists {

	private static final String QUESTIONS = """
			MATCH (q:Question)
			USING INDEX SEEK q:Question(%1$s)
			WHERE q.%1$s > $lower AND q.%1$s < $upper
			%2$sWITH q ORDER BY q.%1$s %3$s LIMIT $limit
			RETURN q.%1$s AS key, %4$s AS value
			""";

	private static final String CONCEPTS = """
			MATCH (c:Concept)
			USING INDEX SEEK c:Concept(%1$s)
			WHERE c.%1$s > $lower AND c.%1$s < $upper
			%2$sWITH c ORDER BY c.%1$s %3$s LIMIT $limit
			RETURN c.%1$s AS key, %4$s AS value
			""";

	/** What a walk meets, until it has taken its steps. */
	private static final String FILTER = """
			WITH %1$s ORDER BY %1$s.%2$s %3$s LIMIT $steps
			WITH %1$s WHERE %4$s
			""";

	/** Where a walk ended that took all its steps, if the list goes on there. */
	private static final String STOP = """
			MATCH (n:%1$s)
			USING INDEX SEEK n:%1$s(%2$s)
			WHERE n.%2$s > $lower AND n.%2$s < $upper
			WITH n ORDER BY n.%2$s %3$s SKIP $steps - 1 LIMIT 2
			WITH collect(n.%2$s) AS keys WHERE size(keys) = 2
			RETURN keys[0] AS key
			""";

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

		private final Statements stop;

		QuestionOrder(String key) {
			this.plain = Statements.of((direction) -> QUESTIONS.formatted(key, "", direction, Rows.QUESTION));
			this.filtered = Statements.of((direction) -> QUESTIONS.formatted(key,
					FILTER.formatted("q", key, direction, QuestionFilter.CYPHER), direction, Rows.QUESTION));
			this.stop = Statements.of((direction) -> STOP.formatted("Question", key, direction));
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

		private final Statements stop;

		ConceptOrder(String key) {
			this.plain = Statements.of((direction) -> CONCEPTS.formatted(key, "", direction, Rows.CONCEPT));
			this.filtered = Statements.of((direction) -> CONCEPTS.formatted(key,
					FILTER.formatted("c", key, direction, ConceptFilter.CYPHER), direction, Rows.CONCEPT));
			this.stop = Statements.of((direction) -> STOP.formatted("Concept", key, direction));
		}

	}

	/** A run of all questions. */
	public Walk<Keyed<Question>> questions(QuestionOrder order, Slice slice, QuestionFilter filter) {
		return filter.isNone() ? Walk.whole(read(order.plain, slice, Map.of(), Rows.keyed(Rows::question)))
				: walk(order.filtered, order.stop, slice, filter.parameter(), Rows.keyed(Rows::question));
	}

	/** A run of all concepts. */
	public Walk<Keyed<Concept>> concepts(ConceptOrder order, Slice slice, ConceptFilter filter) {
		return filter.isNone() ? Walk.whole(read(order.plain, slice, Map.of(), Rows.keyed(Rows::concept)))
				: walk(order.filtered, order.stop, slice, filter.parameter(), Rows.keyed(Rows::concept));
	}

	private <T> Walk<T> walk(Statements filtered, Statements stop, Slice slice, Map<String, ?> filter,
			Function<Record, T> row) {
		Map<String, Object> parameters = Map.of("filter", filter, "steps", Walk.steps(1));
		List<T> rows = read(filtered, slice, parameters, row);
		if (rows.size() >= slice.limit()) {
			return Walk.whole(rows);
		}
		List<String> stops = read(stop, slice, parameters, (found) -> found.get("key").asString());
		return new Walk<>(rows, stops.isEmpty() ? null : stops.getFirst());
	}

	private <T> List<T> read(Statements statements, Slice slice, Map<String, Object> parameters,
			Function<Record, T> row) {
		return this.database.read(statements.of(slice), Rows.parameters(slice, parameters), row);
	}

}
