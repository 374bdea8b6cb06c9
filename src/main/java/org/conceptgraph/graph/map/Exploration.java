package org.conceptgraph.graph.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conceptgraph.graph.related.Place;

/**
 * What is known of the graph on the way from one node to another: which nodes were
 * reached from which end, and the steps between them.
 */
final class Exploration {

	/** How many concepts a step leads on from, the strongest. */
	private static final int BREADTH = 200;

	/** How many neighbours a step may find, over all of its concepts. */
	private static final int NEIGHBOURS = 1_000;

	private final Steps steps = new Steps();

	private final Map<String, Integer> common = new HashMap<>();

	private final Map<String, Integer> questions = new HashMap<>();

	private final Set<String> ends;

	private boolean cut;

	Exploration(Set<String> ends) {
		this.ends = ends;
	}

	/**
	 * One end of the search.
	 */
	static final class Side {

		private final Map<String, Double> reached = new HashMap<>();

		private Map<String, Double> frontier;

		private int depth;

		Side(String end) {
			this.reached.put(end, 1.0);
			this.frontier = new HashMap<>(this.reached);
		}

		/** How many steps from the end everything is known. */
		int depth() {
			return this.depth;
		}

		int size() {
			return this.frontier.size();
		}

		boolean isExhausted() {
			return this.frontier.isEmpty();
		}

	}

	/**
	 * The steps found so far.
	 */
	Steps steps() {
		return this.steps;
	}

	boolean isCut() {
		return this.cut;
	}

	/**
	 * Common concepts that were met, the most used first.
	 */
	List<String> avoided(int limit) {
		return Greatest.of(this.common, limit);
	}

	/**
	 * Says how many questions a concept has, where the search starts from it.
	 */
	void knows(String concept, int questionCount) {
		this.questions.put(concept, questionCount);
	}

	/**
	 * Leads one end a step further.
	 */
	void advance(Side side, Neighbours neighbours) {
		List<String> from = Greatest.of(side.frontier, BREADTH);
		this.cut |= from.size() < side.frontier.size();
		int limit = Math.clamp(NEIGHBOURS / from.size(), 10, 200);
		int sample = Neighbours.sample(from.size());
		this.cut |= from.stream().anyMatch((concept) -> this.questions.getOrDefault(concept, 0) > sample);
		enter(side, neighbours.of(from, limit, 0), limit);
	}

	/**
	 * Takes in what a step has found.
	 * @param limit how many neighbours of a kind there can be for one node
	 */
	void enter(Side side, Collection<Neighbour> found, int limit) {
		Map<List<Object>, Integer> counts = new HashMap<>();
		Map<String, Double> next = new HashMap<>();
		for (Neighbour neighbour : found) {
			this.cut |= counts.merge(List.of(neighbour.from(), neighbour.kind()), 1, Integer::sum) >= limit;
			String to = neighbour.to();
			if (neighbour.common() && !this.ends.contains(to)) {
				this.common.put(to, neighbour.questions());
				continue;
			}
			this.questions.put(to, neighbour.questions());
			this.steps.add(neighbour.from(), to, new Steps.Step(neighbour.kind().step(), neighbour.points()));
			if (!side.reached.containsKey(to)) {
				double strength = side.reached.getOrDefault(neighbour.from(), 0.0) * Place.score(neighbour.points());
				next.merge(to, strength, Math::max);
			}
		}
		side.reached.putAll(next);
		side.frontier = next;
		side.depth++;
	}

}
