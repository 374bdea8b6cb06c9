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
import org.neo4j.driver.exceptions.value.Uncoercible;

/**
 * The node projections that statements share, each beside the mapping of its rows. They
 * are lists, read by position: maps would carry every name with every node, and take
 * twice the time to write and to read.
 */
public final class Rows {

	/** Of {@code q}, for {@link #question}. */
	public static final String QUESTION = "[q.id, q.title, q.sourceId, q.publishedOn, q.indexed]";

	/** The same, or only its beginning, as {@link Detail} says. */
	static final String LINKED_QUESTION = "[q.id, q.title] + CASE WHEN $whole THEN [q.sourceId, q.publishedOn, q.indexed] ELSE [] END";

	/** Of {@code c}, for {@link #concept}. */
	public static final String CONCEPT = "[c.id, c.label, c.questionCount, c.salience, c.slug, coalesce(c.aliases, []), c.definition, c.generic, c.specificity]";

	/** The same, or only its beginning, as {@link Detail} says. */
	static final String LINKED_CONCEPT = "[c.id, c.label, c.questionCount, c.salience] + CASE WHEN $whole THEN [c.slug, coalesce(c.aliases, []), c.definition, c.generic, c.specificity] ELSE [] END";

	/** Of {@code s}, for {@link #subject}. */
	static final String SUBJECT = "[s.id, s.name, s.questionCount]";

	private static final String WHY = "CASE WHEN $why THEN [r.reasons, r.evidence] ELSE [] END";

	/** Of a sort key, {@code q} and {@code r}, for {@link #questionLink}. */
	static final String QUESTION_LINK = "[r.%s, r.score, " + LINKED_QUESTION + "] + " + WHY;

	/** Of {@code score}, {@code c} and {@code r}, for {@link #conceptLink}. */
	static final String CONCEPT_LINK = "[score, " + LINKED_CONCEPT + "] + " + WHY;

	/** Maps a row with {@code parent} and {@code total}. */
	public static final Function<Record, Child<Integer>> COUNT = child((row) -> row.get("total").asInt());

	private Rows() {
	}

	/** The id in any projection of a node. */
	public static String id(Value node) {
		return text(node, 0);
	}

	/**
	 * A text that every such node has. The driver makes the word "null" of one that is
	 * not there.
	 * @throws Uncoercible if it is not there, since the node is just being taken away
	 */
	private static String text(Value node, int place) {
		Value value = node.get(place);
		if (value.isNull()) {
			throw new Uncoercible(value.type().name(), "text");
		}
		return value.asString();
	}

	public static Question question(Value node) {
		return new Question(id(node), node.get(2).asString(""), text(node, 1),
				node.get(3).isNull() ? null : node.get(3).asLocalDate(), node.get(4).asBoolean(true));
	}

	public static Concept concept(Value node) {
		return new Concept(id(node), node.get(4).asString(""), text(node, 1),
				node.get(5).isNull() ? List.of() : node.get(5).asList(Value::asString), text(node.get(6)),
				node.get(7).asBoolean(false), node.get(2).asInt(0), node.get(8).asDouble(1), node.get(3).asDouble(1));
	}

	static Subject subject(Value node) {
		return new Subject(id(node), text(node, 1), node.get(2).asInt(0));
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

	/** A link to a question, with the score as stored. */
	static LinkRow<Question> questionLink(Value link) {
		return link(text(link, 0), question(link.get(2)), link.get(1).asDouble(), link.get(3), link.get(4));
	}

	/** A link to a concept, with the score as readers see it. */
	static LinkRow<Concept> conceptLink(Value link) {
		Concept concept = concept(link.get(1));
		double score = link.get(0).asDouble();
		return link(LinkScore.place(score, concept.id()), concept, score, link.get(2), link.get(3));
	}

	private static <T> LinkRow<T> link(String key, T node, double score, Value reasons, Value evidence) {
		return new LinkRow<>(key, node, score, reasons.asString(""),
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
	 * Parameters of a statement over a slice of links, with others.
	 */
	static Map<String, Object> parameters(Slice slice, Detail detail, Map<String, Object> others) {
		Map<String, Object> parameters = new LinkedHashMap<>(slice.parameters());
		parameters.putAll(detail.parameters());
		parameters.putAll(others);
		return Collections.unmodifiableMap(parameters);
	}

	/**
	 * A row that belongs to one of a batch's parents.
	 */
	public record Child<T>(String parent, T value) {
	}

}
