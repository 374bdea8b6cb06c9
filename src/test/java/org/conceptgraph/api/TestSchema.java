package org.conceptgraph.api;

import java.io.File;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * The schema by itself, without any handler.
 */
public final class TestSchema {

	private TestSchema() {
	}

	/** What {@code graph-schema/graphql} says. */
	public static GraphQLSchema read() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		Stream.of(Objects.requireNonNull(new File("graph-schema/graphql").listFiles()))
			.sorted(Comparator.comparing(File::getName))
			.forEach((file) -> types.merge(new SchemaParser().parse(file)));
		return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
	}

}
