package org.conceptgraph.api;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Controller;

/**
 * As a subgraph of an Apollo Federation: questions and concepts by their ids, those of
 * one request found together. What the federation needs stands in a schema file of its
 * own, which others do not see.
 */
@Controller
@ConditionalOnBooleanProperty("concept-graph.api.federation")
class Entities {

	private final Lookups lookups;

	Entities(Lookups lookups) {
		this.lookups = lookups;
	}

	@EntityMapping
	CompletableFuture<@Nullable Question> question(@Argument String id, DataFetchingEnvironment environment) {
		return this.lookups.question(id, environment);
	}

	@EntityMapping
	CompletableFuture<@Nullable Concept> concept(@Argument String id, DataFetchingEnvironment environment) {
		return this.lookups.concept(id, environment);
	}

	@Bean
	static FederationSchemaFactory federationSchemaFactory() {
		return new FederationSchemaFactory();
	}

	@Bean
	static GraphQlSourceBuilderCustomizer federation(FederationSchemaFactory factory) {
		return (builder) -> builder.schemaResources(new ClassPathResource("federation/entities.graphqls"))
			.schemaFactory((types, wiring) -> composable(factory.createGraphQLSchema(types, wiring)));
	}

	/**
	 * Those who compose subgraphs do not know {@code @oneOf} yet, and GraphQL Java does
	 * not tell them what it is.
	 */
	private static GraphQLSchema composable(GraphQLSchema schema) {
		FieldCoordinates sdl = FieldCoordinates.coordinates("_Service", "sdl");
		DataFetcher<?> printed = schema.getCodeRegistry().getDataFetcher(sdl, schema.getFieldDefinition(sdl));
		GraphQLCodeRegistry registry = schema.getCodeRegistry()
			.transform((builder) -> builder.dataFetcher(sdl, DataFetcherFactories.wrapDataFetcher(printed,
					(_, text) -> "directive @oneOf on INPUT_OBJECT\n\n" + text)));
		return schema.transform((builder) -> builder.codeRegistry(registry));
	}

}
