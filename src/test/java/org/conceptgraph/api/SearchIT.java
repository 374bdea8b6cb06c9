package org.conceptgraph.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.related.Neighbourhood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Search and typeahead, over the API.
 */
@GraphTest
class SearchIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		// Plans are made at the first use of a statement, which takes its time on a busy
		// machine.
		this.tester = this.tester.mutate().responseTimeout(Duration.ofSeconds(60)).build();
		Neighbourhood.write(this.schema, this.database);
	}

	private GraphQlTester.Response search(String query, Map<String, Object> more) {
		GraphQlTester.Request<?> request = this.tester.documentName("search").variable("query", query);
		more.forEach(request::variable);
		return request.execute();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sodium pump", "Sodium-Pumps", "na+/k+ atpase", "sodum pump", "sodium pu" })
	void aConceptIsFoundByAnyOfItsNamesHoweverTyped(String query) {
		search(query, Map.of("scope", List.of("CONCEPTS"))).path("search.edges[0].node.id")
			.entity(String.class)
			.isEqualTo("concept:sodium-pump")
			.path("suggest[0].node.id")
			.entity(String.class)
			.isEqualTo("concept:sodium-pump");
	}

	@Test
	void theExactNameComesBeforeTexts() {
		search("membrane", Map.of()).path("search.edges[0].node.id")
			.entity(String.class)
			.isEqualTo("concept:membrane")
			.path("search.edges[*].score")
			.entityList(Double.class)
			.satisfies((scores) -> assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder()));
	}

	@Test
	void whatIsFoundIsMarkedAndTheRestEscaped() {
		search("crosses", Map.of("scope", List.of("QUESTIONS"))).path("search.edges[0].highlight")
			.entity(String.class)
			.satisfies((html) -> assertThat(html).contains("<mark>crosses</mark>").contains("&lt;"));
	}

	@Test
	void aTypingErrorInAQuestionIsForgiven() {
		search("crozses", Map.of("scope", List.of("QUESTIONS"))).path("search.edges")
			.entityList(Object.class)
			.satisfies((edges) -> assertThat(edges).isNotEmpty());
	}

	@Test
	void pagesMakeTheSameListAsAWhole() {
		List<String> whole = search("membrane pump", Map.of("first", 100)).path("search.edges[*].node.id")
			.entityList(String.class)
			.get();
		List<String> walked = new ArrayList<>();
		String cursor = null;
		do {
			GraphQlTester.Response page = search("membrane pump",
					(cursor == null) ? Map.of("first", 3) : Map.of("first", 3, "after", cursor));
			walked.addAll(page.path("search.edges[*].node.id").entityList(String.class).get());
			boolean more = page.path("search.pageInfo.hasNextPage").entity(Boolean.class).get();
			cursor = more ? page.path("search.pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (cursor != null);
		assertThat(walked).isEqualTo(whole).hasSizeGreaterThan(10).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a AND (", "*", "?", "\"", "\\", "title:(", "a~9999", "[* TO *]", "{", "NOT", "+-&&||!^",
			"/.*/", "\uD83E\uDDEA", "\uD83E", "\u0000", "a* OR b*", "\u202Ex" })
	void hostileQueriesNeverFail(String query) {
		search(query, Map.of()).errors().verify();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u00a0", "()" })
	void nothingTypedFindsNothing(String query) {
		search(query, Map.of()).path("search.edges")
			.entityList(Object.class)
			.hasSize(0)
			.path("suggest")
			.entityList(Object.class)
			.hasSize(0);
	}

	@Test
	void aQueryThatIsTooLongIsRefusedWithACode() {
		search("x".repeat(10_000), Map.of()).errors()
			.satisfy((errors) -> assertThat(errors).hasSize(2)
				.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT")));
	}

	@Test
	void aCursorOfAnotherSearchIsRefused() {
		String cursor = search("membrane", Map.of("first", 1)).path("search.pageInfo.endCursor")
			.entity(String.class)
			.get();
		search("pump", Map.of("after", cursor)).errors()
			.satisfy((errors) -> assertThat(errors).isNotEmpty()
				.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("code", "BAD_CURSOR")));
	}

	@Test
	void suggestionsHoldAConceptOnceAndQuestionsLast() {
		search("m", Map.of()).path("suggest[*].node.id")
			.entityList(String.class)
			.satisfies((ids) -> assertThat(ids).contains("concept:membrane", "concept:market").doesNotHaveDuplicates());
		search("why do", Map.of()).path("suggest[0].node.__typename").entity(String.class).isEqualTo("Question");
	}

}
