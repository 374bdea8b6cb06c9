package org.conceptgraph.api;

import java.util.List;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything is found by each of its keys, and nothing by anything else.
 */
@GraphTest
class LookupsIT {

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
	void everyKeyFindsWhatItNames() throws java.io.IOException {
		GraphQlTester.Response response = this.tester
			.document(new ClassPathResource("graphql-test/lookups.graphql").getContentAsString(UTF_8))
			.execute();
		is(response, "byId.id", "question:6");
		is(response, "bySourceId.id", "question:7");
		is(response, "byUrl.id", "question:8");
		is(response, "byPath.id", "question:9");
		is(response, "numbered[0].id", "question:6");
		is(response, "node.label", "Number 3");
		is(response, "concept.id", "concept:sodium-potassium-pump");
		is(response, "bySlug.id", "concept:number-4");
		is(response, "byAliasSlug.id", "concept:sodium-potassium-pump");
		is(response, "byOldId.id", "concept:sodium-potassium-pump");
		is(response, "byLabel.id", "concept:sodium-potassium-pump");
		is(response, "byAlias.id", "concept:sodium-potassium-pump");
		is(response, "upper.label", "MERCURY");
		is(response, "mixed.label", "Mercury");
		response.path("homonyms[*].label").entityList(String.class).containsExactly("MERCURY", "Mercury");
		for (String unknown : List.of("unknown", "hostile", "hostileLabel", "empty")) {
			response.path(unknown).valueIsNull();
		}
		response.path("subjects[*].name").entityList(String.class).containsExactly("Biology", "Chemistry", "Physics");
		is(response, "dataset.version", "test-7");
		is(response, "dataset.importedAt", "2026-01-02T03:04:05.000Z");
		response.path("dataset.questionCount").entity(Integer.class).isEqualTo(SampleGraph.QUESTIONS + SampleGraph.HUB);
	}

	@Test
	void everyNameSaysWhyItIsOne() {
		GraphQlTester.Response response = this.tester
			.document("{ concept(by: {label: \"Na+/K+ ATPase\"}) { label aliases names { text reason } } }")
			.execute();
		List<String> names = response.path("concept.names[*].text").entityList(String.class).get();
		assertThat(names).isSorted()
			.contains(response.path("concept.label").entity(String.class).get())
			.containsAll(response.path("concept.aliases").entityList(String.class).get());
		response.path("concept.names[*].reason")
			.entityList(String.class)
			.satisfies((reasons) -> assertThat(reasons).hasSameSizeAs(names));
	}

	@Test
	void nodesKeepTheirOrderAndUnknownOnesAreNull() throws java.io.IOException {
		List<?> nodes = this.tester
			.document(new ClassPathResource("graphql-test/lookups.graphql").getContentAsString(UTF_8))
			.execute()
			.path("nodes")
			.entity(List.class)
			.get();
		assertThat(nodes).hasToString(
				"[{id=subject:physics}, null, {id=question:1}, null, {id=concept:number-2}, {id=question:1}, null]");
	}

	private static void is(GraphQlTester.Response response, String path, String value) {
		response.path(path).entity(String.class).isEqualTo(value);
	}

}
