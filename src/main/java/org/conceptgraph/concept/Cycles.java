package org.conceptgraph.concept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which nodes of a directed graph lie on one cycle: Tarjan's strongly connected
 * components, without recursion, so that a long chain is no danger.
 */
final class Cycles {

	private final Map<String, List<String>> edges;

	private final Map<String, Integer> found = new HashMap<>();

	private final Map<String, Integer> low = new HashMap<>();

	private final Map<String, Integer> component = new HashMap<>();

	private final Deque<String> open = new ArrayDeque<>();

	Cycles(Map<String, List<String>> edges) {
		this.edges = edges;
		edges.keySet().forEach((node) -> {
			if (!this.found.containsKey(node)) {
				visit(node);
			}
		});
	}

	/**
	 * Whether an edge closes a cycle.
	 */
	boolean has(String from, String to) {
		return from.equals(to) || this.component.getOrDefault(from, -1).equals(this.component.getOrDefault(to, -2));
	}

	private void visit(String root) {
		record Step(String node, List<String> next, int[] at) {
		}
		List<Step> path = new ArrayList<>();
		path.add(new Step(root, enter(root), new int[1]));
		while (!path.isEmpty()) {
			Step step = path.getLast();
			if (step.at()[0] < step.next().size()) {
				String next = step.next().get(step.at()[0]++);
				if (!this.found.containsKey(next)) {
					path.add(new Step(next, enter(next), new int[1]));
				}
				else if (!this.component.containsKey(next)) {
					this.low.merge(step.node(), this.found.getOrDefault(next, 0), Math::min);
				}
				continue;
			}
			path.removeLast();
			leave(step.node());
			if (!path.isEmpty()) {
				this.low.merge(path.getLast().node(), this.low.getOrDefault(step.node(), 0), Math::min);
			}
		}
	}

	private List<String> enter(String node) {
		int number = this.found.size();
		this.found.put(node, number);
		this.low.put(node, number);
		this.open.push(node);
		return this.edges.getOrDefault(node, List.of());
	}

	private void leave(String node) {
		Integer number = this.found.get(node);
		if (number == null || !number.equals(this.low.get(node))) {
			return;
		}
		String member;
		do {
			member = this.open.pop();
			this.component.put(member, number);
		}
		while (!member.equals(node));
	}

}
