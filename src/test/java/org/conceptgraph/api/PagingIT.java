package org.conceptgraph.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists: every element once, in the same order from both ends, and arguments within
 * bounds.
 */
@GraphTest
class PagingIT {

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

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "concept(by: {label: \"number 1\"}) { list: questions(%s) { ...list } } ; 60",
			"concept(by: {label: \"number 1\"}) { list: questions(%s orderBy: {field: SCORE direction: ASC}) { ...list } } ; 60",
			"concept(by: {label: \"number 2\"}) { list: questions(%s orderBy: {field: PUBLISHED_ON}) { ...list } } ; 30",
			"concept(by: {label: \"number 2\"}) { list: questions(%s orderBy: {field: PUBLISHED_ON direction: ASC}) { ...list } } ; 30",
			"concept(by: {label: \"number 1\"}) { list: questions(%s filter: {subjects: [\"subject:biology\"] indexed: true}) { ...list } } ; 15",
			"concept(by: {label: \"hub\"}) { list: questions(%s filter: {text: \"spoke 1002999\"}) { ...list } } ; 1",
			"questions(%s filter: {text: \"spoke 1004999\"}) { ...list } ; 1",
			"question(by: {sourceId: \"60\"}) { list: concepts(%s) { ...list } } ; 7",
			"questions(%s filter: {text: \"question even\"}) { ...list } ; 30",
			"questions(%s filter: {concepts: [\"concept:number-2\", \"concept:number-3\"]} orderBy: {field: TITLE direction: DESC}) { ...list } ; 10",
			"questions(%s filter: {publishedFrom: \"2024-01-03\" publishedTo: \"2024-01-04\"} orderBy: {field: PUBLISHED_ON}) { ...list } ; 12",
			"concepts(%s) { ...list } ; 14", "concepts(%s orderBy: {field: QUESTION_COUNT}) { ...list } ; 14",
			"concepts(%s orderBy: {field: QUESTION_COUNT direction: DESC}) { ...list } ; 14",
			"concepts(%s filter: {text: \"NUMBER\" minQuestionCount: 12 generic: false}) { ...list } ; 4",
			"concepts(%s filter: {maxQuestionCount: 6}) { ...list } ; 5",
			"concepts(%s filter: {defined: true maxQuestionCount: 6}) { ...list } ; 5",
			"concepts(%s filter: {defined: false}) { ...list } ; 0",
			"questions(%s filter: {linked: true text: \"question even\"}) { ...list } ; 30",
			"questions(%s filter: {linked: false}) { ...list } ; 0",
			"concepts(%s filter: {subjects: [\"subject:biology\"]}) { ...list } ; 12" })
	void bothDirectionsReachEveryElementOnce(String field, int expected) {
		for (int size : new int[] { 4, 7, 100 }) {
			List<String> forwards = walk(field, size, false);
			assertThat(forwards).hasSize(expected).doesNotHaveDuplicates();
			List<String> backwards = walk(field, size, true);
			assertThat(backwards.reversed()).isEqualTo(forwards);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "concept(by: {label: \"number 1\"}) { list: narrower(%s) { ...list } }",
			"node(id: \"subject:biology\") { ... on Subject { list: concepts(%s) { ...list } } }" })
	void listsThatRunForwardsOnlyReachEveryElementOnce(String field) {
		assertThat(walk(field, 4, false)).doesNotHaveDuplicates().isEqualTo(walk(field, 100, false));
	}

	@Test
	void scoresFallAlongTheDefaultOrder() {
		List<Double> scores = this.tester
			.document("{ concept(by: {slug: \"number-2\"}) { questions { edges { score } } } }")
			.execute()
			.path("concept.questions.edges[*].score")
			.entityList(Double.class)
			.get();
		assertThat(scores).hasSize(20).isSortedAccordingTo(Collections.reverseOrder());
	}

	@Test
	void aFilterThatLetsHardlyAnythingThroughTellsThatThereMayBeMore() {
		GraphQlTester.Response answer = this.tester.document(
				"{ questions(last: 5 filter: {text: \"odd question 3\"}) { nodes { id } totalCount pageInfo { hasPreviousPage startCursor } } }")
			.execute();
		answer.path("questions.nodes").entityList(Object.class).hasSize(0);
		answer.path("questions.totalCount").valueIsNull();
		answer.path("questions.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
		answer.path("questions.pageInfo.startCursor").hasValue();
	}

	@Test
	void aRangeBetweenTwoCursorsKnowsWhatLiesAround() {
		List<String> cursors = this.tester.document("{ questions(first: 10) { edges { cursor } } }")
			.execute()
			.path("questions.edges[*].cursor")
			.entityList(String.class)
			.get();
		this.tester
			.document("query($after: String, $before: String) { questions(first: 20, after: $after, before: $before) "
					+ "{ nodes { sourceId } pageInfo { hasNextPage hasPreviousPage } } }")
			.variable("after", cursors.get(2))
			.variable("before", cursors.get(6))
			.execute()
			.path("questions.nodes[*].sourceId")
			.entityList(String.class)
			.containsExactly("4", "5", "6")
			.path("questions.pageInfo.hasNextPage")
			.entity(Boolean.class)
			.isEqualTo(true)
			.path("questions.pageInfo.hasPreviousPage")
			.entity(Boolean.class)
			.isEqualTo(true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "first: 0 ; BAD_LIST_ARGUMENT", "first: -1 ; BAD_LIST_ARGUMENT", "first: 101 ; BAD_LIST_ARGUMENT",
					"last: 0 ; BAD_LIST_ARGUMENT", "first: 1 last: 1 ; BAD_LIST_ARGUMENT", "after: \"\" ; BAD_CURSOR",
					"after: \"&&&\" ; BAD_CURSOR", "after: \"QQ\" ; BAD_CURSOR", "before: \"_____w\" ; BAD_CURSOR" })
	void argumentsOutOfBoundsAreRefused(String arguments, String code) {
		refused("{ questions(" + arguments + ") { nodes { id } } }", code);
		refused("{ concept(by: {slug: \"number-1\"}) { questions(" + arguments + ") { nodes { id } } } }", code);
	}

	@Test
	void aCursorOfAnotherOrderIsRefused() {
		String cursor = this.tester.document("{ questions(first: 1) { pageInfo { endCursor } } }")
			.execute()
			.path("questions.pageInfo.endCursor")
			.entity(String.class)
			.get();
		refused("{ questions(after: \"" + cursor + "\", orderBy: {field: TITLE}) { nodes { id } } }", "BAD_CURSOR");
		refused("{ concepts(after: \"" + cursor + "\") { nodes { id } } }", "BAD_CURSOR");
	}

	private void refused(String document, String code) {
		this.tester.document(document).execute().errors().satisfy((errors) -> {
			assertThat(errors).hasSize(1);
			assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
			assertThat(errors.getFirst().getParsedPath()).isNotEmpty();
			assertThat(errors.getFirst().getMessage()).isNotBlank();
		});
	}

	private List<String> walk(String field, int size, boolean backward) {
		List<String> ids = new ArrayList<>();
		String cursor = null;
		boolean more = true;
		while (more) {
			Page page = page(field, size, backward, cursor);
			List<String> found = page.edges().stream().map((edge) -> edge.node().id()).toList();
			ids.addAll(backward ? found.reversed() : found);
			PageInfo info = page.pageInfo();
			assertThat(backward ? info.hasNextPage() : info.hasPreviousPage()).isEqualTo(cursor != null);
			more = backward ? info.hasPreviousPage() : info.hasNextPage();
			cursor = backward ? info.startCursor() : info.endCursor();
		}
		return ids;
	}

	private Page page(String field, int size, boolean backward, @Nullable String cursor) {
		String list = (backward ? "last: " : "first: ") + size;
		String position = (cursor != null) ? (backward ? " before: " : " after: ") + '"' + cursor + "\" " : " ";
		String page = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
		String document = "{ root: " + field.formatted(list + position).replace("...list", page) + " }";
		return this.tester.document(document)
			.execute()
			.path(field.contains("list:") ? "root.list" : "root")
			.entity(Page.class)
			.get();
	}

	record Page(List<Edge> edges, PageInfo pageInfo) {
	}

	record Edge(String cursor, Node node) {
	}

	record Node(String id) {
	}

	record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
