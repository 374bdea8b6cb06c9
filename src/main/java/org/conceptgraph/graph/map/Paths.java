package org.conceptgraph.graph.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.LinkScore;
import org.conceptgraph.graph.related.Affinity;
import org.conceptgraph.graph.related.CoOccurrence;
import org.conceptgraph.graph.related.Place;
import org.springframework.stereotype.Component;

/**
 * Finds out how two concepts or questions hang together: a search from both ends, step by
 * step, that meets in the middle. One statement for each step, whatever its breadth.
 */
@Component
public final class Paths {

	private static final int MAX_LINKS = 100;

	private static final int MAX_AVOIDED = 10;

	private static final String LINKS = CoOccurrence.TOTAL + """
			UNWIND $questions AS id
			MATCH (q:Question {id: id})
			CALL (q) {
			  MATCH (q)-[r:ABOUT]->(c:Concept)
			  RETURN c,\s""" + LinkScore.CYPHER + """
			 AS score ORDER BY score DESC, c.id LIMIT $limit
			}
			RETURN id, c.id AS to, toInteger(round(10000 * score)) AS points, c.questionCount AS questions,\s"""
			+ Neighbours.COMMON + " AS common";

	private final Database database;

	private final Neighbours neighbours;

	private final Anchors anchors;

	Paths(Database database, Neighbours neighbours, Anchors anchors) {
		this.database = database;
		this.neighbours = neighbours;
		this.anchors = anchors;
	}

	/**
	 * The best paths between two nodes, each a {@link Concept} or a {@link Question}.
	 * @param first how many at most
	 * @param maxHops how many steps a path may have
	 */
	public PathResult between(Object from, Object to, int first, int maxHops) {
		if (id(from).equals(id(to))) {
			return new PathResult(List.of(new PathResult.Path(List.of(from), List.of(), 1)), false, List.of());
		}
		Exploration known = new Exploration(Set.of(id(from), id(to)));
		Exploration.Side here = new Exploration.Side(id(from));
		Exploration.Side there = new Exploration.Side(id(to));
		start(known, Map.of(from, here, to, there));
		Steps.Best best = known.steps().best(id(from), id(to), first, maxHops);
		while (!isFinal(best, first, maxHops, here, there)) {
			known.advance((here.size() <= there.size()) ? here : there, this.neighbours);
			best = known.steps().best(id(from), id(to), first, maxHops);
		}
		return result(best, known);
	}

	/**
	 * Whether no better path can be found: what is farther away than both depths together
	 * is longer, and an end that leads nowhere new has shown all of its paths.
	 */
	private static boolean isFinal(Steps.Best best, int first, int maxHops, Exploration.Side here,
			Exploration.Side there) {
		int complete = here.depth() + there.depth();
		long certain = best.paths().stream().filter((path) -> path.size() - 1 <= complete).count();
		return certain >= first || complete >= maxHops || here.isExhausted() || there.isExhausted();
	}

	/**
	 * A question is left only by its concepts: both questions' are read at once.
	 */
	private void start(Exploration known, Map<Object, Exploration.Side> sides) {
		List<String> questions = new ArrayList<>();
		sides.keySet().forEach((end) -> {
			if (end instanceof Concept concept) {
				known.knows(concept.id(), concept.questionCount());
			}
			else {
				questions.add(id(end));
			}
		});
		if (questions.isEmpty()) {
			return;
		}
		List<Neighbour> links = this.database.read(LINKS, Map.of("questions", questions, "limit", MAX_LINKS),
				(row) -> new Neighbour(row.get("id").asString(), row.get("to").asString(), Neighbour.Kind.ABOUT,
						row.get("points").asInt(), row.get("questions").asInt(), row.get("common").asBoolean()));
		sides.forEach((end, side) -> {
			if (end instanceof Question question) {
				known.enter(side, links.stream().filter((link) -> link.from().equals(question.id())).toList(),
						MAX_LINKS);
			}
		});
	}

	private PathResult result(Steps.Best best, Exploration known) {
		List<String> avoided = known.avoided(MAX_AVOIDED);
		Set<String> ids = new LinkedHashSet<>(avoided);
		best.paths().forEach(ids::addAll);
		Map<String, Object> nodes = this.anchors.find(ids);
		List<PathResult.Path> paths = best.paths()
			.stream()
			.filter(nodes.keySet()::containsAll)
			.map((path) -> path(path, known.steps(), nodes))
			.toList();
		return new PathResult(paths, known.isCut() || best.cut(),
				avoided.stream()
					.map(nodes::get)
					.flatMap((node) -> (node instanceof Concept concept) ? Stream.of(concept) : Stream.empty())
					.toList());
	}

	private static PathResult.Path path(List<String> ids, Steps known, Map<String, Object> nodes) {
		List<PathResult.Step> steps = new ArrayList<>();
		double logarithms = 0;
		for (int i = 1; i < ids.size(); i++) {
			Steps.Step step = known.between(ids.get(i - 1), ids.get(i));
			double score = Place.score(step.points());
			steps.add(new PathResult.Step(node(nodes, ids.get(i - 1)), node(nodes, ids.get(i)), step.kind(), score));
			logarithms += Math.log(score);
		}
		double score = Affinity.rounded(Math.exp(logarithms / steps.size()));
		return new PathResult.Path(ids.stream().map((id) -> node(nodes, id)).toList(), List.copyOf(steps), score);
	}

	private static Object node(Map<String, Object> nodes, String id) {
		return Objects.requireNonNull(nodes.get(id), id);
	}

	private static String id(Object node) {
		return (node instanceof Concept concept) ? concept.id() : ((Question) node).id();
	}

}
