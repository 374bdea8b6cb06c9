package org.conceptgraph.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.related.Neighbourhood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The map around a concept, and paths, over the API.
 */
@GraphTest
class MapIT {

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

	private GraphQlTester.Response map(Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.tester.documentName("map").variable("around", "concept:sodium-pump");
		variables.forEach(request::variable);
		return request.execute();
	}

	private GraphQlTester.Response paths(String from, String to, Map<String, Object> more) {
		GraphQlTester.Request<?> request = this.tester.documentName("paths").variable("from", from).variable("to", to);
		more.forEach(request::variable);
		return request.execute();
	}

	@Test
	void theCenterComesFirstWithWhatIsCloseAndWhatIsBroader() {
		map(Map.of()).path("conceptMap.concepts[*].slug")
			.entityList(String.class)
			.satisfies((slugs) -> assertThat(slugs).startsWith("sodium-pump").contains("membrane", "transport"))
			.path("conceptMap.relations[?(@.kind == 'BROADER')]['source','target'].slug")
			.entityList(String.class)
			.containsExactly("sodium-pump", "transport");
	}

	@Test
	void everyPairIsRelatedOnceWithATrueCount() {
		List<String> pairs = map(Map.of("depth", 3)).path("conceptMap.relations[?(@.kind == 'RELATED')]")
			.entityList(Map.class)
			.get()
			.stream()
			.map((relation) -> slug(relation, "source") + " " + slug(relation, "target") + " "
					+ relation.get("sharedQuestionCount"))
			.toList();
		assertThat(pairs).isNotEmpty().doesNotHaveDuplicates();
		pairs.forEach((pair) -> {
			String[] parts = pair.split(" ");
			assertThat(this.database.read("""
					MATCH (:Concept {slug: $a})<-[:ABOUT]-(q)-[:ABOUT]->(:Concept {slug: $b}) RETURN count(q) AS n""",
					Map.of("a", parts[0], "b", parts[1]), (row) -> row.get("n").asInt()))
				.containsExactly(Integer.valueOf(parts[2]));
			assertThat(pairs).noneMatch((other) -> other.startsWith(parts[1] + " " + parts[0] + " "));
		});
	}

	private static String slug(Map<?, ?> relation, String end) {
		return (relation.get(end) instanceof Map<?, ?> node) ? String.valueOf(node.get("slug")) : "";
	}

	@Test
	void aSmallMapSaysThatItWasCut() {
		map(Map.of("maxConcepts", 2)).path("conceptMap.concepts")
			.entityList(Object.class)
			.hasSize(2)
			.path("conceptMap.truncated")
			.entity(Boolean.class)
			.isEqualTo(true);
	}

	@Test
	void aLonelyConceptIsItsOwnMapAndNothingIsCut() {
		map(Map.of("around", "concept:lonely", "depth", 3)).path("conceptMap.concepts[*].slug")
			.entityList(String.class)
			.containsExactly("lonely")
			.path("conceptMap.truncated")
			.entity(Boolean.class)
			.isEqualTo(false);
	}

	@Test
	void statementsGrowWithTheDepthAndNotWithTheMap() {
		double before = statements();
		map(Map.of("depth", 2, "maxConcepts", 100)).errors().verify();
		assertThat(statements() - before).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "concept:nothing,1,40,NOT_FOUND", "question:1,1,40,BAD_ARGUMENT", "concept:atp,4,40,BAD_ARGUMENT",
			"concept:atp,0,40,BAD_ARGUMENT", "concept:atp,1,151,BAD_ARGUMENT", "'',1,40,NOT_FOUND" })
	void aMapThatCannotBeIsRefusedWithACode(String around, int depth, int concepts, String code) {
		map(Map.of("around", around, "depth", depth, "maxConcepts", concepts)).errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", code)));
	}

	@Test
	void twoQuestionsHangTogetherThroughTheConceptThatTheyShare() {
		paths("question:1", "question:13", Map.of()).path("paths.paths[0].nodes[*].id")
			.entityList(String.class)
			.containsExactly("question:1", "concept:gradient", "question:13")
			.path("paths.paths[0].steps[*].kind")
			.entityList(String.class)
			.containsExactly("ABOUT", "ABOUT");
	}

	@Test
	void aGenericConceptIsNotLedThroughAndIsNamed() {
		paths("question:1", "question:31", Map.of()).path("paths.avoided[*].slug")
			.entityList(String.class)
			.contains("energy")
			.path("paths.paths[*].nodes[*].id")
			.entityList(String.class)
			.satisfies((ids) -> assertThat(ids).isNotEmpty().doesNotContain("concept:energy"));
	}

	@Test
	void aGenericConceptCanBeAnEnd() {
		paths("question:1", "concept:energy", Map.of()).path("paths.paths[0].hops").entity(Integer.class).isEqualTo(1);
	}

	@Test
	void aRelatedStepNamesTheQuestionsThatCarryIt() {
		paths("concept:sodium-pump", "concept:membrane", Map.of()).path("paths.paths[0].steps[0].kind")
			.entity(String.class)
			.isEqualTo("RELATED")
			.path("paths.paths[0].steps[0].sharedQuestions")
			.entityList(Object.class)
			.hasSize(3);
		paths("concept:sodium-pump", "concept:transport", Map.of()).path("paths.paths[0].steps[0].kind")
			.entity(String.class)
			.isEqualTo("BROADER");
	}

	@Test
	void shorterPathsComeFirstAndNoneIsTooLong() {
		List<Integer> hops = paths("question:1", "question:31", Map.of("first", 10, "maxHops", 6))
			.path("paths.paths[*].hops")
			.entityList(Integer.class)
			.get();
		assertThat(hops).isNotEmpty().isSorted().allMatch((count) -> count <= 6);
		paths("question:1", "question:31", Map.of("maxHops", 2)).path("paths.paths")
			.entityList(Object.class)
			.hasSize(0);
	}

	@Test
	void theSameEndsAreAPathWithoutSteps() {
		paths("concept:atp", "concept:atp", Map.of()).path("paths.paths[0].hops")
			.entity(Integer.class)
			.isEqualTo(0)
			.path("paths.paths[0].nodes[*].id")
			.entityList(String.class)
			.containsExactly("concept:atp");
	}

	@Test
	void whatIsApartHasNoPath() {
		paths("concept:lonely", "concept:atp", Map.of()).path("paths.paths").entityList(Object.class).hasSize(0);
	}

	@ParameterizedTest
	@CsvSource({ "concept:nothing,NOT_FOUND", "subject:biology,BAD_ARGUMENT", "x,NOT_FOUND" })
	void anEndThatIsNoneIsRefusedWithACode(String end, String code) {
		paths("concept:atp", end, Map.of()).errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", code)));
	}

	private double statements() {
		return this.meters.get("concept_graph.statements").counter().count();
	}

}
