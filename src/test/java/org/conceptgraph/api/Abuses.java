package org.conceptgraph.api;

import java.util.List;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.joining;

/**
 * Documents made to hurt, of the kinds that graphql-cop tries and some more.
 */
public final class Abuses {

	private Abuses() {
	}

	/**
	 * One of them.
	 *
	 * @param code with which it is refused
	 */
	public record Abuse(String kind, String document, String code) {
	}

	/** One of each kind. */
	public static List<Abuse> all() {
		return List.of(
				new Abuse("alias overloading", "{ " + times(101, "a%d: dataset { version } ") + "}",
						"TOO_MANY_ALIASES"),
				new Abuse("field duplication", "{ " + times(500, "__typename ") + "dataset { version } }",
						"TOO_MANY_FIELDS"),
				new Abuse("directive overloading", "{ dataset { version " + times(51, "@include(if: true) ") + "} }",
						"TOO_MANY_DIRECTIVES"),
				new Abuse("unknown directives", "{ dataset { version " + times(10, "@aa ") + "} }", "VALIDATION"),
				new Abuse("deep recursion", "{ concept(by: {label: \"a\"}) { " + nested(18, "broader") + " } }",
						"TOO_DEEP"),
				new Abuse("recursion past the parser",
						"{ concept(by: {label: \"a\"}) { " + nested(2_000, "broader") + " } }", "TOO_DEEP"),
				new Abuse("many hops", "{ concept(by: {label: \"a\"}) { " + nested(7, "broader") + " } }",
						"TOO_MANY_HOPS"),
				new Abuse("lists of lists",
						"{ questions(first: 100) { nodes { concepts(first: 100) { nodes { questions(first: 100) { nodes { id } } } } } } }",
						"TOO_COMPLEX"),
				new Abuse("circular fragments",
						"{ concept(by: {label: \"a\"}) { ...A } } fragment A on Concept { ...B } fragment B on Concept { ...A }",
						"VALIDATION"),
				new Abuse("circular fragments through fields",
						"{ concept(by: {label: \"a\"}) { ...A } } fragment A on Concept { broader { ...A } }",
						"VALIDATION"),
				new Abuse("fragments that double", doubling(), "TOO_COMPLEX"),
				new Abuse("a huge document", "{ dataset { version } } #" + "x".repeat(60_000), "TOO_LARGE"),
				new Abuse("very many words",
						"{ dataset { version } " + times(6_000, "a%d ").strip() + "(x: [" + "1 ".repeat(6_000) + "]) }",
						"TOO_LARGE"),
				new Abuse("circular introspection",
						"{ dataset { version } __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
						"TOO_COMPLEX"),
				new Abuse("introspection by alias",
						"{ dataset { version } " + times(5, "a%d: __schema { types { name } } ") + "}", "TOO_COMPLEX"),
				new Abuse("many validation errors", "{ dataset { " + times(399, "x%d ") + "} }", "VALIDATION"));
	}

	private static String times(int times, String text) {
		return IntStream.range(0, times)
			.mapToObj((i) -> text.contains("%d") ? text.formatted(i) : text)
			.collect(joining());
	}

	private static String nested(int levels, String field) {
		return (field + " { ").repeat(levels) + "id" + " }".repeat(levels);
	}

	private static String doubling() {
		List<String> fragments = IntStream.range(0, 5)
			.mapToObj((i) -> "fragment F%d on Concept { a: broader { ...F%d } b: broader { ...F%d } }".formatted(i,
					i + 1, i + 1))
			.toList();
		return "{ concept(by: {label: \"a\"}) { ...F0 } } " + String.join(" ", fragments)
				+ " fragment F5 on Concept { id }";
	}

}
