package org.conceptgraph.api.cost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.conceptgraph.api.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CostPlanTest {

	private static final GraphQLSchema SCHEMA = TestSchema.read();

	/**
	 * Each object counts one, and each field that gives objects; so does the root object.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			// Query, dataset, Dataset.
			"{ dataset { version questionCount } } ; 3", "{ a: dataset { version } b: dataset { version } } ; 5",
			// 1 + field, connection, nodes + 20 questions; or 7; or the longer of two.
			"{ questions { nodes { id } } } ; 24", "{ questions(first: 7) { nodes { id } } } ; 11",
			"{ questions(first: 7, last: 9) { nodes { id } } } ; 13",
			"{ questions(first: null) { nodes { id } } } ; 24",
			// Edges are objects, too.
			"{ questions(first: 7) { edges { node { id } } } } ; 25",
			// Lists within lists.
			"{ questions(first: 10) { nodes { concepts(first: 5) { nodes { id } } } } } ; 94",
			"{ nodes(ids: [\"a\", \"b\"]) { id } } ; 4", "{ subjects { id } } ; 102",
			// What costs more than others says so.
			"{ search(query: \"x\", first: 1) { edges { score } } } ; 24",
			// The dearest type of a node counts.
			"{ node(id: \"x\") { ... on Subject { id } ... on Question { pages { url } } ... on Concept { broader { id } } } } ; 54",
			// Introspection reads nothing.
			"{ __schema { types { name fields { name } } } } ; 1",
			// Repeated fragments count where they repeat.
			"{ dataset { version } ...F ...F } fragment F on Query { dataset { version } } ; 5",
			// No argument can ask for more than the API allows.
			"{ questions(first: 2000000000) { nodes { id } } } ; 154",
			"{ questions(first: 99999999999999999999) { nodes { id } } } ; 154" })
	void countsObjectsAndFieldsByTheirWeight(String document, double cost) {
		assertThat(plan(document).estimate(Map.of())).isEqualTo(cost);
	}

	@Test
	void takesSizesFromVariablesAndTheirDefaults() {
		CostPlan plan = plan(
				"query($n: Int = 3, $m: Int) { questions(first: $n) { nodes { concepts(first: $m) { nodes { id } } } } }");

		assertThat(plan.estimate(Map.of())).isEqualTo(4 + 3 * (1 + 3 + 20));
		assertThat(plan.estimate(Map.of("n", 10, "m", 2))).isEqualTo(4 + 10 * (1 + 3 + 2));
		assertThat(plan.estimate(Map.of("n", List.of(), "m", "many"))).isEqualTo(4 + 0);
		assertThat(
				plan("query($ids: [ID!]!) { nodes(ids: $ids) { id } }").estimate(Map.of("ids", List.of("a", "b", "c"))))
			.isEqualTo(5);
	}

	@Test
	void countsWhatWasAnswered() {
		CostPlan plan = plan("{ questions(first: 5) { nodes { concepts { nodes { id } } answer } } }");
		Map<String, Object> question = Map.of("concepts",
				Map.of("nodes", List.of(Map.of("id", "a"), Map.of("id", "b"))));
		Map<String, Object> data = Map.of("questions", Map.of("nodes", List.of(question, question)));

		assertThat(plan.actual(data)).isEqualTo(4 + 2 * (1 + 3 + 2)).isLessThan(plan.estimate(Map.of()));
	}

	@Test
	void countsListsWithinLists() {
		assertThat(plan("{ dataset { version } }").hops()).isZero();
		assertThat(
				plan("{ questions { nodes { concepts { edges { node { questions { nodes { id } } } } } } } }").hops())
			.isEqualTo(3);
	}

	/**
	 * Doubling at each of 18 levels: whoever unfolded it would be busy for long.
	 */
	@Test
	void neverUnfoldsWhatRepeatsItself() {
		StringBuilder document = new StringBuilder("{ concept(by: {id: \"x\"}) { ...F0 } }");
		for (int i = 0; i < 18; i++) {
			document.append("fragment F%d on Concept { a: broader { ...F%d } b: broader { ...F%d } }".formatted(i,
					i + 1, i + 1));
		}
		document.append("fragment F18 on Concept { id }");

		assertThat(plan(document.toString()).estimate(Map.of())).isInfinite();
	}

	@Test
	void survivesWhatIsNotValid() {
		assertThat(plan("{ nothing { of { this } } questions { ...Missing } ...Missing }").estimate(Map.of()))
			.isEqualTo(3);
		assertThat(plan("{ concept(by: {id: \"x\"}) { ...A } } fragment A on Concept { broader { ...A } }")
			.estimate(Map.of())).isLessThan(1000);
		assertThat(plan("mutation { drop { id } }").estimate(Map.of())).isZero();
	}

	@Test
	void everyListOfObjectsSaysHowLongItIsAtMost() {
		List<String> endless = new ArrayList<>();
		Set<String> sized = new HashSet<>();
		List<GraphQLObjectType> types = SCHEMA.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
			.map(GraphQLObjectType.class::cast)
			.toList();
		types.forEach((type) -> type.getFieldDefinitions()
			.forEach((field) -> CostDirectives.sizedFields(field)
				.forEach((name) -> sized.add(GraphQLTypeUtil.unwrapAll(field.getType()).getName() + "." + name))));
		types.forEach((type) -> type.getFieldDefinitions().forEach((field) -> {
			boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
			boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
			String name = type.getName() + "." + field.getName();
			if (list && !leaf && !CostDirectives.isHop(field) && !sized.contains(name)) {
				endless.add(name);
			}
		}));
		assertThat(endless).as("give them @listSize").isEmpty();
	}

	private static CostPlan plan(String text) {
		Document document = Parser.parse(text);
		return CostPlan.of(SCHEMA, document, document.getDefinitionsOfType(OperationDefinition.class).getFirst());
	}

}
