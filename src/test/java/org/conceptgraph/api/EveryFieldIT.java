package org.conceptgraph.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.conceptgraph.SampleTest;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.Importer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One document with every field of the schema, made from the schema itself, answered from
 * the sample pages without an error.
 */
@SampleTest
class EveryFieldIT {

	private static final Map<String, String> ARGUMENTS = Map.of("node", "(id: \"concept:sodium-potassium-pump\")",
			"nodes", "(ids: [\"question:168837\", \"subject:biology\"])", "question", "(by: {sourceId: \"168837\"})",
			"questionsBySourceId", "(sourceId: \"168837\")", "concept", "(by: {label: \"Na+/K+ ATPase\"})",
			"conceptsNamed", "(name: \"ATP\")", "search", "(query: \"pump\")", "suggest", "(prefix: \"sod\")",
			"conceptMap", "(around: \"concept:sodium-potassium-pump\")", "paths",
			"(from: \"concept:sodium-potassium-pump\", to: \"concept:insulin\")");

	@Autowired
	private GraphQlSource source;

	@Autowired
	private HttpGraphQlTester graph;

	@Autowired
	private Importer importer;

	/** An import of which there is something to tell. */
	@BeforeEach
	void importWhatIsRefused(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("broken.md"), "no front matter");
		this.importer.run(new ImportRequest(List.of(folder), false, false), ImportListener.NONE);
	}

	@Test
	void answersEveryFieldOfTheSchema() {
		GraphQLSchema schema = this.source.schema();
		Selection root = everything(schema);

		// One field of Query after the other first: a database that plans all statements
		// at once, on busy cores, may take longer than one request is given.
		root.children.values().forEach((part) -> this.graph.document("{ " + part.print() + " }").executeAndVerify());

		Map<String, Object> data = this.graph.document(root.print())
			.execute()
			.path("")
			.entity(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.get();

		Set<String> answered = new TreeSet<>();
		root.collect(data, answered);
		assertThat(answered).containsAll(coordinates(schema));
	}

	/**
	 * Expands each type where it is met first, level by level, so that nothing nests
	 * deep.
	 */
	private static Selection everything(GraphQLSchema schema) {
		Set<String> expanded = new HashSet<>();
		Selection root = new Selection("", "Query", "");
		Queue<Selection> queue = new ArrayDeque<>(List.of(root));
		while (!queue.isEmpty()) {
			Selection selection = queue.remove();
			if (schema.getType(selection.type) instanceof GraphQLObjectType type && expanded.add(selection.type)) {
				for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
					queue.add(selection.child(field));
				}
			}
			else {
				possibleTypes(schema, selection.type).forEach(selection::fragment);
			}
		}
		return root;
	}

	private static List<String> possibleTypes(GraphQLSchema schema, String name) {
		return switch (schema.getType(name)) {
			case GraphQLInterfaceType type ->
				schema.getImplementations(type).stream().map(GraphQLObjectType::getName).toList();
			case GraphQLUnionType type -> type.getTypes().stream().map(GraphQLNamedOutputType::getName).toList();
			case GraphQLObjectType type -> List.of(type.getName());
			case null, default -> List.of();
		};
	}

	private static Set<String> coordinates(GraphQLSchema schema) {
		Set<String> coordinates = new TreeSet<>();
		schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
			.map(GraphQLObjectType.class::cast)
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((field) -> coordinates.add(type.getName() + "." + field.getName())));
		return coordinates;
	}

	/**
	 * A field of the document with what is selected of it.
	 */
	private static final class Selection {

		private final String field;

		private final String type;

		private final String arguments;

		private final Map<String, Selection> children = new TreeMap<>();

		private final Map<String, String> owners = new HashMap<>();

		private final Set<String> fragments = new TreeSet<>();

		Selection(String field, String type, String arguments) {
			this.field = field;
			this.type = type;
			this.arguments = arguments;
		}

		Selection child(GraphQLFieldDefinition field) {
			Selection child = new Selection(field.getName(), GraphQLTypeUtil.unwrapAll(field.getType()).getName(),
					this.type.equals("Query") ? ARGUMENTS.getOrDefault(field.getName(), "") : "");
			this.children.put(field.getName(), child);
			this.owners.put(field.getName(), this.type);
			return child;
		}

		void fragment(String possibleType) {
			this.fragments.add(possibleType);
		}

		String print() {
			StringBuilder text = new StringBuilder();
			if (!this.field.isEmpty()) {
				text.append(this.field).append(this.arguments);
			}
			if (!this.children.isEmpty() || !this.fragments.isEmpty()) {
				text.append(" { __typename ");
				this.children.values().forEach((child) -> text.append(child.print()).append(' '));
				text.append("}");
			}
			return text.toString();
		}

		void collect(@Nullable Object answer, Set<String> answered) {
			if (answer instanceof List<?> list) {
				list.forEach((element) -> collect(element, answered));
			}
			else if (answer instanceof Map<?, ?> object) {
				this.children.forEach((name, child) -> {
					if (object.containsKey(name)) {
						answered.add(this.owners.get(name) + "." + name);
						child.collect(object.get(name), answered);
					}
				});
			}
		}

	}

}
