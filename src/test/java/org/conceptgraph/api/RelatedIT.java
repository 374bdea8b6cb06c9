package org.conceptgraph.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.related.Neighbourhood;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Related questions and concepts, over the API.
 */
@GraphTest
class RelatedIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void graph() {
		// Plans are made at the first use of a statement, which takes its time on a busy
		// machine.
		this.tester = this.tester.mutate().responseTimeout(Duration.ofSeconds(60)).build();
		Neighbourhood.write(this.schema, this.database);
	}

	private GraphQlTester.Response ask(Map<String, Object> more) {
		GraphQlTester.Request<?> request = this.tester.documentName("related")
			.variable("question", "question:1")
			.variable("concept", "concept:sodium-pump");
		more.forEach(request::variable);
		return request.execute();
	}

	@Test
	void partsAddUpToTheScoreAndTheClosestComesFirst() {
		List<Map<String, Object>> edges = edges(ask(Map.of("first", 100)), "question");
		assertThat(edges).isNotEmpty();
		double last = 1;
		for (Map<String, Object> edge : edges) {
			double sum = number(edge.get("textContribution"));
			for (Object shared : (List<?>) edge.getOrDefault("sharedConcepts", List.of())) {
				sum += number(((Map<?, ?>) shared).get("contribution"));
			}
			assertThat(number(edge.get("score"))).isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-9))
				.isBetween(0.0, last);
			last = number(edge.get("score"));
		}
	}

	@Test
	void aHubConnectsLessThanAnythingElseAndWordsCountToo() {
		List<Map<String, Object>> edges = edges(ask(Map.of("first", 100)), "question");
		assertThat(edges).anySatisfy((edge) -> assertThat(number(edge.get("textContribution"))).isPositive());
		for (Map<String, Object> edge : edges) {
			List<String> shared = ((List<?>) edge.getOrDefault("sharedConcepts", List.of())).stream()
				.map((concept) -> String.valueOf(((Map<?, ?>) concept).get("concept")))
				.toList();
			assertThat(shared.stream().limit(Math.max(0, shared.size() - 1L)))
				.noneMatch((concept) -> concept.contains("energy"));
		}
	}

	@Test
	void aQuestionThatSharesNothingHasNoneAndAskingTwiceIsAskingOnce() {
		ask(Map.of("question", "question:60")).path("question.related.edges").entityList(Object.class).hasSize(0);
		assertThat(edges(ask(Map.of("first", 100)), "question"))
			.isEqualTo(edges(ask(Map.of("first", 100)), "question"));
	}

	@Test
	void aQuestionListedByThePageIsThereHoweverFarAndTheQuestionItselfIsNot() {
		ask(Map.of("first", 100)).path("question.related.edges[?(@.listed == true)].node.id")
			.entityList(String.class)
			.containsExactly("question:40")
			.path("question.related.edges[*].node.id")
			.entityList(String.class)
			.doesNotContain("question:1");
	}

	@Test
	void pagesOfEveryLengthMakeTheSameLists() {
		for (String root : List.of("question", "concept")) {
			String field = root.equals("question") ? "node.id" : "node.slug";
			List<String> whole = ask(Map.of("first", 100)).path(root + ".related.edges[*]." + field)
				.entityList(String.class)
				.get();
			List<String> walked = new ArrayList<>();
			String cursor = null;
			do {
				GraphQlTester.Response page = ask((cursor == null) ? Map.of("first", 2)
						: Map.of("first", 2, root.equals("question") ? "after" : "afterConcept", cursor));
				walked.addAll(page.path(root + ".related.edges[*]." + field).entityList(String.class).get());
				boolean more = page.path(root + ".related.pageInfo.hasNextPage").entity(Boolean.class).get();
				cursor = more ? page.path(root + ".related.pageInfo.endCursor").entity(String.class).get() : null;
			}
			while (cursor != null);
			assertThat(walked).isEqualTo(whole).doesNotHaveDuplicates();
		}
	}

	@Test
	void aFilterAndALeastScoreHold() {
		ask(Map.of("filter", Map.of("subjects", List.of("subject:economics"))))
			.path("question.related.edges[*].node.id")
			.entityList(String.class)
			.satisfies((ids) -> assertThat(ids).isNotEmpty().allMatch((id) -> Integer.parseInt(id.substring(9)) >= 30));
		double best = number(edges(ask(Map.of()), "question").getFirst().get("score"));
		ask(Map.of("minScore", best)).path("question.related.edges[*].score")
			.entityList(Double.class)
			.satisfies((scores) -> assertThat(scores).isNotEmpty().allMatch((score) -> score >= best));
		ask(Map.of("minScore", 1.0)).path("concept.related.edges").entityList(Object.class).hasSize(0);
	}

	@Test
	void sharedQuestionsAreCountedTrulyAndAllNamed() {
		List<Map<String, Object>> edges = edges(ask(Map.of("first", 100)), "concept");
		assertThat(edges).isNotEmpty();
		edges.forEach((edge) -> {
			String other = String.valueOf(((Map<?, ?>) edge.getOrDefault("node", Map.of())).get("slug"));
			int counted = this.database.read("""
					MATCH (:Concept {slug: 'sodium-pump'})<-[:ABOUT]-(q)-[:ABOUT]->(:Concept {slug: $other})
					RETURN count(q) AS n""", Map.of("other", other), (row) -> row.get("n").asInt()).getFirst();
			assertThat(edge).containsEntry("sharedQuestionCount", counted);
			assertThat((List<?>) edge.get("sharedQuestions")).hasSize(counted);
		});
		ask(Map.of()).path("concept.related.totalCount").entity(Integer.class).isEqualTo(edges.size());
	}

	@Test
	void aGenericConceptIsNoneOfTheClosest() {
		ask(Map.of()).path("concept.related.edges[0].node.slug")
			.entity(String.class)
			.satisfies((slug) -> assertThat(slug).isIn("membrane", "gradient", "atp"));
	}

	@Test
	void oneStatementForAllParents() {
		double before = statements();
		this.tester.document("""
				{ questions(first: 20) { nodes { related(first: 5) { nodes { id } } } }
				  concepts(first: 10) { nodes { related(first: 5) { edges { sharedQuestions { id } } } } } }""")
			.execute()
			.errors()
			.verify();
		assertThat(statements() - before).isEqualTo(5);
	}

	private double statements() {
		return this.meters.get("concept_graph.statements").counter().count();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> edges(GraphQlTester.Response response, String root) {
		return (List<Map<String, Object>>) (List<?>) response.path(root + ".related.edges").entityList(Map.class).get();
	}

	private static double number(@Nullable Object value) {
		return (value instanceof Number number) ? number.doubleValue() : Double.NaN;
	}

}
