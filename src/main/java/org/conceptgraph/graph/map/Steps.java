package org.conceptgraph.graph.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

import org.conceptgraph.graph.related.Place;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a search has discovered, walkable in both directions, and the best paths
 * over them.
 */
final class Steps {

	/** How many beginnings of paths are looked at, at most. */
	private static final int PATIENCE = 20_000;

	private final Map<String, Map<String, Step>> byStart = new HashMap<>();

	/**
	 * A step between two nodes.
	 */
	record Step(PathResult.Kind kind, int points) {
	}

	/**
	 * Adds a step; of several between two nodes the strongest stays.
	 */
	void add(String from, String to, Step step) {
		put(from, to, step);
		put(to, from, step);
	}

	private void put(String from, String to, Step step) {
		this.byStart.computeIfAbsent(from, (key) -> new HashMap<>())
			.merge(to, step, (old, other) -> (other.points() > old.points()) ? other : old);
	}

	Step between(String from, String to) {
		Step step = this.byStart.getOrDefault(from, Map.of()).get(to);
		if (step == null) {
			throw new IllegalArgumentException("No step from " + from + " to " + to);
		}
		return step;
	}

	/**
	 * The best paths without a node twice: fewest steps first, then the greatest product
	 * of the steps' scores. It is a best-first search: the hops that are still needed are
	 * known from a walk backwards, and a product can only sink, so paths come out in
	 * order.
	 */
	Best best(String from, String to, int first, int maxHops) {
		Map<String, Integer> distances = distances(to, maxHops);
		List<List<String>> paths = new ArrayList<>();
		Queue<Beginning> open = new PriorityQueue<>(Comparator.comparingInt(Beginning::hops)
			.thenComparing(Comparator.comparingDouble(Beginning::product).reversed())
			.thenComparing(Beginning::text));
		Integer distance = distances.get(from);
		if (distance != null) {
			open.add(new Beginning(from, null, 0, distance, 1));
		}
		int seen = 0;
		while (!open.isEmpty() && paths.size() < first && seen++ < PATIENCE) {
			Beginning beginning = open.remove();
			if (beginning.node().equals(to)) {
				paths.add(beginning.nodes());
				continue;
			}
			this.byStart.getOrDefault(beginning.node(), Map.of()).forEach((next, step) -> {
				Integer left = distances.get(next);
				if (left != null && beginning.length() + 1 + left <= maxHops && !beginning.holds(next)) {
					open.add(new Beginning(next, beginning, beginning.length() + 1, beginning.length() + 1 + left,
							beginning.product() * Place.score(step.points())));
				}
			});
		}
		return new Best(paths, seen > PATIENCE);
	}

	private Map<String, Integer> distances(String to, int maxHops) {
		Map<String, Integer> distances = new HashMap<>(Map.of(to, 0));
		Queue<String> open = new ArrayDeque<>(List.of(to));
		while (!open.isEmpty()) {
			String node = open.remove();
			int next = distances.getOrDefault(node, 0) + 1;
			for (String other : this.byStart.getOrDefault(node, Map.of()).keySet()) {
				if (next <= maxHops && distances.putIfAbsent(other, next) == null) {
					open.add(other);
				}
			}
		}
		return distances;
	}

	/**
	 * What was found, as lists of nodes.
	 *
	 * @param cut whether patience ran out
	 */
	record Best(List<List<String>> paths, boolean cut) {
	}

	/**
	 * The beginning of a path.
	 *
	 * @param hops how many steps the whole path has at least
	 */
	private record Beginning(String node, @Nullable Beginning before, int length, int hops, double product) {

		boolean holds(String other) {
			for (Beginning at = this; at != null; at = at.before) {
				if (at.node.equals(other)) {
					return true;
				}
			}
			return false;
		}

		List<String> nodes() {
			List<String> nodes = new ArrayList<>();
			for (Beginning at = this; at != null; at = at.before) {
				nodes.add(at.node);
			}
			return nodes.reversed();
		}

		/** Decides between equals, so that the order is always the same. */
		String text() {
			return String.join(" ", nodes());
		}

	}

}
