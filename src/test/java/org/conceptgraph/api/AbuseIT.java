package org.conceptgraph.api;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Documents made to hurt are refused with a code before any statement runs. The kinds are
 * those of graphql-cop.
 */
@GraphTest
class AbuseIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void refusesBeforeAnyStatementRuns(String kind, String document, String code) {
		double before = statements();

		this.tester.document(document).execute().errors().satisfy((errors) -> {
			assertThat(errors).isNotEmpty();
			assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
		});

		assertThat(statements() - before).isZero();
	}

	static Stream<Arguments> documents() {
		return Stream.of(
				arguments("alias overloading", "{ " + times(101, "a%d: dataset { version } ") + "}",
						"TOO_MANY_ALIASES"),
				arguments("field duplication", "{ " + times(500, "__typename ") + "dataset { version } }",
						"TOO_MANY_FIELDS"),
				arguments("directive overloading", "{ dataset { version " + times(51, "@include(if: true) ") + "} }",
						"TOO_MANY_DIRECTIVES"),
				arguments("unknown directives", "{ dataset { version " + times(10, "@aa ") + "} }", "VALIDATION"),
				arguments("deep recursion", "{ concept(by: {label: \"a\"}) { " + nested(18, "broader") + " } }",
						"TOO_DEEP"),
				arguments("recursion past the parser",
						"{ concept(by: {label: \"a\"}) { " + nested(2_000, "broader") + " } }", "TOO_DEEP"),
				arguments("many hops", "{ concept(by: {label: \"a\"}) { " + nested(7, "broader") + " } }",
						"TOO_MANY_HOPS"),
				arguments("lists of lists",
						"{ questions(first: 100) { nodes { concepts(first: 100) { nodes { questions(first: 100) { nodes { id } } } } } } }",
						"TOO_COMPLEX"),
				arguments("circular fragments",
						"{ concept(by: {label: \"a\"}) { ...A } } fragment A on Concept { ...B } fragment B on Concept { ...A }",
						"VALIDATION"),
				arguments("circular fragments through fields",
						"{ concept(by: {label: \"a\"}) { ...A } } fragment A on Concept { broader { ...A } }",
						"VALIDATION"),
				arguments("fragments that double", doubling(), "TOO_COMPLEX"),
				arguments("a huge document", "{ dataset { version } } #" + "x".repeat(60_000), "TOO_LARGE"),
				arguments("very many words",
						"{ dataset { version } " + times(6_000, "a%d ").strip() + "(x: [" + "1 ".repeat(6_000) + "]) }",
						"TOO_LARGE"),
				arguments("circular introspection",
						"{ dataset { version } __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
						"TOO_COMPLEX"),
				arguments("introspection by alias",
						"{ dataset { version } " + times(5, "a%d: __schema { types { name } } ") + "}", "TOO_COMPLEX"),
				arguments("many validation errors", "{ dataset { " + times(399, "x%d ") + "} }", "VALIDATION"));
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

	private double statements() {
		return this.meters.counter("concept_graph.statements").count();
	}

}
