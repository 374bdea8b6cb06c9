package org.conceptgraph.api;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import org.conceptgraph.GraphTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema: every field has a handler, every element a description, every list is a
 * Relay list.
 */
@GraphTest
class SchemaIT {

	@Autowired
	private GraphQlSource source;

	@Autowired
	private List<RuntimeWiringConfigurer> handlers;

	private GraphQLSchema schema() {
		return this.source.schema();
	}

	@Test
	void everyFieldHasAHandlerAndEveryHandlerAField() {
		var wiring = RuntimeWiring.newRuntimeWiring();
		this.handlers.forEach((some) -> some.configure(wiring));
		SchemaReport report = SchemaMappingInspector.inspect(schema(), wiring.build());
		assertThat(report.unmappedFields()).isEmpty();
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
		// Skipped behind an interface, a union or an edge only: other fields give these
		// types directly, or EveryFieldIT asks for all that they have. What a direct
		// fetcher gives cannot be seen.
		assertThat(report.skippedTypes()).extracting((skipped) -> GraphQLTypeUtil.simplePrint(skipped.type()))
			.isSubsetOf("Question", "Concept", "Subject", "ImportRun", "ImportProblem", "ConceptQuestionConnection",
					"QuestionConceptConnection");
	}

	@Test
	void everyElementIsDescribed() {
		List<String> silent = new ArrayList<>();
		for (GraphQLNamedType type : ownTypes()) {
			check(silent, type.getName(), type.getDescription());
			if (type instanceof GraphQLFieldsContainer container) {
				container.getFieldDefinitions().forEach((field) -> {
					String path = type.getName() + "." + field.getName();
					check(silent, path, field.getDescription());
					field.getArguments()
						.forEach((argument) -> check(silent, path + "(" + argument.getName() + ")",
								argument.getDescription()));
				});
			}
			if (type instanceof GraphQLInputObjectType input) {
				input.getFieldDefinitions()
					.forEach((field) -> check(silent, type.getName() + "." + field.getName(), field.getDescription()));
			}
			if (type instanceof GraphQLEnumType enumeration) {
				enumeration.getValues()
					.forEach((value) -> check(silent, type.getName() + "." + value.getName(), value.getDescription()));
			}
		}
		assertThat(silent).isEmpty();
	}

	@Test
	void connectionsAreAsRelayWantsThem() {
		List<GraphQLObjectType> connections = ownTypes().stream()
			.filter((type) -> type.getName().endsWith("Connection"))
			.map(GraphQLObjectType.class::cast)
			.toList();
		assertThat(connections).hasSizeGreaterThan(5);
		for (GraphQLObjectType connection : connections) {
			assertThat(type(connection, "pageInfo")).isEqualTo("PageInfo!");
			assertThat(type(connection, "edges")).matches("\\[\\w+Edge!]!");
			var edge = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(connection.getField("edges").getType());
			assertThat(type(edge, "cursor")).isEqualTo("String!");
			assertThat(edge.getField("node")).isNotNull();
		}
	}

	@Test
	void fieldsThatGiveConnectionsTakeListArguments() {
		for (GraphQLNamedType type : ownTypes()) {
			if (type instanceof GraphQLFieldsContainer container) {
				container.getFieldDefinitions()
					.stream()
					.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection"))
					.forEach(SchemaIT::takesListArguments);
			}
		}
	}

	private static void takesListArguments(GraphQLFieldDefinition field) {
		assertThat(field.getArguments()).as(field.getName())
			.extracting(GraphQLArgument::getName)
			.contains("first", "after");
		assertThat(field.getArgument("last") == null).as(field.getName())
			.isEqualTo(field.getArgument("before") == null);
	}

	private static String type(GraphQLObjectType type, String field) {
		return GraphQLTypeUtil.simplePrint(type.getField(field).getType());
	}

	private List<GraphQLNamedType> ownTypes() {
		List<String> standard = List.of("String", "Int", "Float", "Boolean", "ID");
		return schema().getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__") && !standard.contains(type.getName()))
			.toList();
	}

	private static void check(List<String> silent, String path, @Nullable String description) {
		if (description == null || description.isBlank()) {
			silent.add(path);
		}
	}

}
