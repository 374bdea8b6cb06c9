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

/**
 * The node projections that statements share, each beside the mapping of its rows. They
 * are lists, read by position: maps would carry every name with every node, and take
 * twice the time to write and to read.
 */
public final class Rows {

	/** Of {@code q}, for {@link #question}. */
	public static final String QUESTION = "[q.id, q.sourceId, q.title, q.publishedOn, q.indexed]";

	/** Of {@code c}, for {@link #concept}. */
	public static final String CONCEPT = "[c.id, c.slug, c.label, c.aliases, c.definition, c.generic, c.questionCount, c.specificity, c.salience]";

	/** Of {@code s}, for {@link #subject}. */
	static final String SUBJECT = "[s.id, s.name, s.questionCount]";

	/** Of {@code r}, a link, for {@link #link}. */
	static final String WHY = "CASE WHEN $why THEN r.reasons END AS reasons, CASE WHEN $why THEN r.evidence END AS evidence";

	/** The same at the end of a list, for {@link #listedLink}. */
	static final String LISTED_WHY = "CASE WHEN $why THEN [r.reasons, r.evidence] ELSE [] END";

	/** Maps a row with {@code parent} and {@code total}. */
	public static final Function<Record, Child<Integer>> COUNT = child((row) -> row.get("total").asInt());

	private Rows() {
	}

	/** The id in any projection of a node. */
	public static String id(Value node) {
		return node.get(0).asString();
	}

	public static Question question(Value node) {
		return new Question(node.get(0).asString(), node.get(1).asString(), node.get(2).asString(),
				node.get(3).isNull() ? null : node.get(3).asLocalDate(), node.get(4).asBoolean(true));
	}

	public static Concept concept(Value node) {
		return new Concept(node.get(0).asString(), node.get(1).asString(), node.get(2).asString(),
				node.get(3).isNull() ? List.of() : node.get(3).asList(Value::asString), text(node.get(4)),
				node.get(5).asBoolean(false), node.get(6).asInt(0), node.get(7).asDouble(1), node.get(8).asDouble(1));
	}

	static Subject subject(Value node) {
		return new Subject(node.get(0).asString(), node.get(1).asString(), node.get(2).asInt(0));
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
	 * Maps a row with {@code key}, {@code node}, {@code score}, {@code reasons} and
	 * {@code evidence}.
	 */
	static <T> Function<Record, LinkRow<T>> link(Function<Value, T> node) {
		return (row) -> link(row.get("key"), row.get("node"), row.get("score"), row.get("reasons"), row.get("evidence"),
				node);
	}

	/**
	 * Maps a list with the same values in that order.
	 */
	static <T> Function<Value, LinkRow<T>> listedLink(Function<Value, T> node) {
		return (list) -> link(list.get(0), list.get(1), list.get(2), list.get(3), list.get(4), node);
	}

	private static <T> LinkRow<T> link(Value key, Value linked, Value score, Value reasons, Value evidence,
			Function<Value, T> node) {
		return new LinkRow<>(key.asString(), node.apply(linked), score.asDouble(), reasons.asString(""),
				evidence.isNull() ? List.of() : evidence.asList(Value::asString));
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
