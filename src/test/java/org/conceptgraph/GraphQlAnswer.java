package org.conceptgraph;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Walks an answer's data by dotted paths.
 */
public record GraphQlAnswer(@Nullable Object value) {

	public GraphQlAnswer at(String path) {
		Object found = this.value;
		for (String name : path.split("\\.")) {
			if (!(found instanceof Map<?, ?> object) || !object.containsKey(name)) {
				throw new AssertionError("There is no " + path + " in " + this.value);
			}
			found = object.get(name);
		}
		return new GraphQlAnswer(found);
	}

	public String text(String path) {
		return String.valueOf(at(path).value);
	}

	public double number(String path) {
		return ((Number) java.util.Objects.requireNonNull(at(path).value)).doubleValue();
	}

	public boolean truth(String path) {
		return Boolean.TRUE.equals(at(path).value);
	}

	public List<GraphQlAnswer> all() {
		return ((List<?>) java.util.Objects.requireNonNull(this.value)).stream().map(GraphQlAnswer::of).toList();
	}

	public GraphQlAnswer firstWhere(Predicate<GraphQlAnswer> condition) {
		return all().stream()
			.filter(condition)
			.findFirst()
			.orElseThrow(() -> new AssertionError("None fits in " + this.value));
	}

	private static GraphQlAnswer of(Object value) {
		return new GraphQlAnswer(value);
	}

}
