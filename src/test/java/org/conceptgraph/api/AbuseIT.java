package org.conceptgraph.api;

import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.GraphTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Documents made to hurt are refused with a code before any statement runs.
 */
@GraphTest
class AbuseIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private MeterRegistry meters;

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
		return Abuses.all().stream().map((abuse) -> arguments(abuse.kind(), abuse.document(), abuse.code()));
	}

	private double statements() {
		return this.meters.counter("concept_graph.statements").count();
	}

}
