package org.conceptgraph.graph.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.Subject;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * The node projections that statements share, each beside the mapping of its rows.
 */
public final class Rows {

	/** Of {@code q}, for {@link #question}. */
	public static final String QUESTION = "q { .id, .sourceId, .title, .text, .description, .publishedOn, .indexed }";

	/** Of {@code c}, for {@link #concept}. */
	public static final String CONCEPT = "c { .id, .slug, .label, .aliases, .definition, .generic, .questionCount, .specificity, .salience }";

	/** Of {@code s}, for {@link #subject}. */
	static final String SUBJECT = "s { .id, .name, .questionCount }";

	/** Maps a row with {@code parent} and {@code total}. */
	public static final Function<Record, Child<Integer>> COUNT = child((row) -> row.get("total").asInt());

	private Rows() {
	}

	public static Question question(Value node) {
		return new Question(node.get("id").asString(), node.get("sourceId").asString(), node.get("title").asString(),
				node.get("text").asString(), text(node.get("description")),
				node.get("publishedOn").isNull() ? null : node.get("publishedOn").asLocalDate(),
				node.get("indexed").asBoolean(true));
	}

	public static Concept concept(Value node) {
		return new Concept(node.get("id").asString(), node.get("slug").asString(), node.get("label").asString(),
				node.get("aliases").isNull() ? List.of() : node.get("aliases").asList(Value::asString),
				text(node.get("definition")), node.get("generic").asBoolean(false), node.get("questionCount").asInt(0),
				node.get("specificity").asDouble(1), node.get("salience").asDouble(1));
	}

	static Subject subject(Value node) {
		return new Subject(node.get("id").asString(), node.get("name").asString(), node.get("questionCount").asInt(0));
	}

	static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

	/**
	 * The rows of each parent, in the statement's order.
	 */
	public static <T> Map<String, List<T>> byParent(List<Child<T>> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(Child::parent, LinkedHashMap::new,
					Collectors.mapping(Child::value, Collectors.toUnmodifiableList())));
	}

	/**
	 * The count of each parent.
	 */
	public static Map<String, Integer> counts(List<Child<Integer>> rows) {
		return rows.stream().collect(Collectors.toMap(Child::parent, Child::value));
	}

	/**
	 * Maps a row that names its parent in {@code parent}.
	 */
	public static <T> Function<Record, Child<T>> child(Function<? super Record, T> value) {
		return (row) -> new Child<>(row.get("parent").asString(), value.apply(row));
	}

	/**
	 * Maps a row, or a map in one, with {@code key}, {@code node}, {@code score},
	 * {@code reasons} and {@code evidence}.
	 */
	public static <T> Function<MapAccessor, LinkRow<T>> link(Function<Value, T> node) {
		return (row) -> new LinkRow<>(row.get("key").asString(), node.apply(row.get("node")),
				row.get("score").asDouble(), row.get("reasons").asString(""),
				row.get("evidence").isNull() ? List.of() : row.get("evidence").asList(Value::asString));
	}

	/**
	 * Maps a row with {@code key} and {@code value}.
	 */
	public static <T> Function<Record, Keyed<T>> keyed(Function<Value, T> value) {
		return (row) -> new Keyed<>(row.get("key").asString(), value.apply(row.get("value")));
	}

	/**
	 * Parameters of a statement over a slice, with others.
	 */
	public static Map<String, Object> parameters(Slice slice, Map<String, Object> others) {
		Map<String, Object> parameters = new LinkedHashMap<>(slice.parameters());
		parameters.putAll(others);
		return Collections.unmodifiableMap(parameters);
	}

	/**
	 * A row that belongs to one of a batch's parents.
	 */
	public record Child<T>(String parent, T value) {
	}

}
