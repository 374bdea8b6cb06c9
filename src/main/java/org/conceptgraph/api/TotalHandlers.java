package org.conceptgraph.api;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * How long lists are, counted only when selected.
 */
@Controller
final class TotalHandlers {

	private static final String FIELD = "totalCount";

	@SchemaMapping(typeName = "QuestionConnection", field = FIELD)
	CompletableFuture<@Nullable Integer> questions(Connection<?> list, DataFetchingEnvironment environment) {
		return list.total().count(environment);
	}

	@SchemaMapping(typeName = "ConceptConnection", field = FIELD)
	CompletableFuture<@Nullable Integer> concepts(Connection<?> list, DataFetchingEnvironment environment) {
		return list.total().count(environment);
	}

	@SchemaMapping(typeName = "QuestionConceptConnection", field = FIELD)
	CompletableFuture<@Nullable Integer> questionConcepts(Connection<?> list, DataFetchingEnvironment environment) {
		return list.total().count(environment);
	}

	@SchemaMapping(typeName = "ConceptQuestionConnection", field = FIELD)
	CompletableFuture<@Nullable Integer> conceptQuestions(Connection<?> list, DataFetchingEnvironment environment) {
		return list.total().count(environment);
	}

	@SchemaMapping(typeName = "RelatedConceptConnection", field = FIELD)
	CompletableFuture<@Nullable Integer> relatedConcepts(Connection<?> list, DataFetchingEnvironment environment) {
		return list.total().count(environment);
	}

}
