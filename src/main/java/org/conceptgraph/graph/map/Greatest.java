package org.conceptgraph.graph.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ids of the greatest values, the greatest first; those of one value in their order.
 */
final class Greatest {

	private Greatest() {
	}

	static <V extends Comparable<V>> List<String> of(Map<String, V> values, int limit) {
		return values.entrySet()
			.stream()
			.sorted(Map.Entry.<String, V>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(limit)
			.map(Map.Entry::getKey)
			.toList();
	}

}
