package org.conceptgraph.api;

import java.util.List;
import java.util.Map;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What single fields answer, and what errors say.
 */
@GraphTest
class AnswersIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	@Test
	void evidenceNamesThePlaceAndShowsItWithNestedPlacesLast() {
		GraphQlTester.Response response = this.tester.document("""
				{ question(by: {sourceId: "2"}) { concepts(first: 1) { edges {
				    evidence { field method surface start end snippet }
				    one: evidence(first: 1) { field }
				} } } }""").execute();
		String edge = "question.concepts.edges[0].";
		response.path(edge + "evidence[*].field")
			.entityList(String.class)
			.containsExactly("KEYWORD", "ANSWER", "ANSWER");
		response.path(edge + "evidence[0].surface").entity(String.class).isEqualTo("a\ttab");
		response.path(edge + "evidence[0].start").valueIsNull();
		response.path(edge + "evidence[0].snippet").valueIsNull();
		response.path(edge + "evidence[1].snippet")
			.entity(String.class)
			.satisfies((snippet) -> assertThat(snippet).startsWith("\uD83E\uDDEA The **number** 2 is very")
				.endsWith("very…")
				.hasSizeBetween(80, 170));
		response.path(edge + "one").entityList(Object.class).hasSize(1);
	}

	@Test
	void theScoreShownIsTheLinksTimesTheConceptsSpecificity() {
		GraphQlTester.Response response = this.tester
			.document(
					"""
							{ concept(by: {slug: "number-10"}) { questions(first: 100) { edges { score node { id concepts { edges { score node { slug } } } } } } } }
							""")
			.execute();
		Double fromConcept = response.path("concept.questions.edges[0].score").entity(Double.class).get();
		List<Double> fromQuestion = response
			.path("concept.questions.edges[0].node.concepts.edges[?(@.node.slug == 'number-10')].score")
			.entityList(Double.class)
			.get();
		assertThat(fromQuestion).containsExactly(fromConcept);
		assertThat(fromConcept).isBetween(0.1, 0.5);
	}

	/** Of a linked node, only what is selected is read. */
	@ParameterizedTest
	@ValueSource(strings = { "nodes { %s }", "edges { node { %s } }",
			"nodes { id } edges { node { ... on Concept { %s } } }",
			"nodes { ...all } pageInfo { hasNextPage } } } } fragment all on Concept { %s } query b { question(by: {sourceId: \"2\"}) { concepts { nodes { id }" })
	void aLinkedConceptTellsTheSameAsTheConceptItself(String selection) {
		String fields = "id slug label aliases definition generic questionCount";
		GraphQlTester.Response response = this.tester
			.document("query a { question(by: {sourceId: \"2\"}) { concepts(first: 1) { " + selection.formatted(fields)
					+ " } } }")
			.operationName("a")
			.execute();
		String path = "question.concepts." + (selection.startsWith("nodes { id }") || selection.startsWith("edges")
				? "edges[0].node" : "nodes[0]");
		Map<?, ?> linked = response.path(path).entity(Map.class).get();
		response = this.tester.document("{ concept(by: {id: \"%s\"}) { %s } }".formatted(linked.get("id"), fields))
			.execute();
		assertThat(linked).isEqualTo(response.path("concept").entity(Map.class).get());
	}

	@Test
	void aLinkedQuestionTellsTheSameAsTheQuestionItself() {
		String fields = "id sourceId title publishedOn indexed";
		GraphQlTester.Response response = this.tester
			.document(
					"{ concept(by: {slug: \"number-10\"}) { questions(first: 1) { nodes { %s } } } }".formatted(fields))
			.execute();
		Map<?, ?> linked = response.path("concept.questions.nodes[0]").entity(Map.class).get();
		response = this.tester.document("{ question(by: {id: \"%s\"}) { %s } }".formatted(linked.get("id"), fields))
			.execute();
		assertThat(linked).isEqualTo(response.path("question").entity(Map.class).get());
	}

	@Test
	void theLeastScoreFiltersTheListAndItsCount() {
		GraphQlTester.Response response = this.tester.document("""
				{ question(by: {sourceId: "60"}) { concepts(minScore: 0.4) { totalCount edges { score } } } }""")
			.execute();
		List<Double> scores = response.path("question.concepts.edges[*].score").entityList(Double.class).get();
		assertThat(scores).isNotEmpty().hasSizeLessThan(7).allMatch((score) -> score >= 0.4);
		response.path("question.concepts.totalCount").entity(Integer.class).isEqualTo(scores.size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{ ; SYNTAX", "{ nothing } ; VALIDATION", "{ node } ; VALIDATION",
			"{ question(by: {id: \"a\", url: \"b\"}) { id } } ; VALIDATION", "{ question(by: {}) { id } } ; VALIDATION",
			"{ questions(filter: {publishedFrom: \"soon\"}) { nodes { id } } } ; VALIDATION",
			"{ question(by: {sourceId: \"1\"}) { concepts(minScore: 2) { nodes { id } } } } ; BAD_ARGUMENT",
			"{ question(by: {sourceId: \"1\"}) { concepts { edges { evidence(first: 0) { field } } } } } ; BAD_LIST_ARGUMENT" })
	void everyErrorHasACode(String document, String code) {
		expect(document, code);
	}

	@Test
	void documentsThatAskForTooMuchAreRefusedBeforeAnyStatement() {
		expect("{ question(by: {sourceId: \"1\"}) "
				+ "{ concepts(first: 1) { nodes { questions(first: 1) { nodes ".repeat(5) + "{ id }"
				+ " } } } }".repeat(5) + " }", "TOO_DEEP");
		expect("{ questions(first: 100) { nodes { concepts(first: 100) { nodes { questions(first: 100) { nodes { id } } } } } } }",
				"TOO_COMPLEX");
	}

	private void expect(String document, String code) {
		this.tester.document(document).execute().errors().satisfy((errors) -> {
			assertThat(errors).isNotEmpty()
				.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", code));
			assertThat(errors.getFirst().getMessage()).isNotBlank().doesNotContain("Exception").doesNotContain("MATCH");
		});
	}

}
