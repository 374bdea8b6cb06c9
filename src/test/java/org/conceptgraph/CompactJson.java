package org.conceptgraph;

import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Prints JSON for people: what fits on a line of the README stands on one.
 */
final class CompactJson {

	private static final int WIDTH = 150;

	private CompactJson() {
	}

	static String print(JsonNode node) {
		return print(node, "");
	}

	private static String print(JsonNode node, String indent) {
		String flat = flat(node);
		if (node.isValueNode() || indent.length() + flat.length() <= WIDTH) {
			return flat;
		}
		String inner = indent + "  ";
		if (node.isArray()) {
			return node.valueStream()
				.map((element) -> inner + print(element, inner))
				.collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
		}
		return node.propertyStream()
			.map((property) -> inner + "\"" + property.getKey() + "\": " + print(property.getValue(), inner))
			.collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
	}

	private static String flat(JsonNode node) {
		if (node.isArray()) {
			return node.valueStream().map(CompactJson::flat).collect(Collectors.joining(", ", "[", "]"));
		}
		if (node.isObject()) {
			return node.propertyStream()
				.map((property) -> "\"" + property.getKey() + "\": " + flat(property.getValue()))
				.collect(Collectors.joining(", ", "{ ", " }"));
		}
		return node.toString();
	}

}
