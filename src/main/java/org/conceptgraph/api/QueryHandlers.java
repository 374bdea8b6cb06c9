package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.RequestRefused;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Dataset;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.graph.read.Datasets;
import org.conceptgraph.graph.read.SubjectRelations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Where walks through the graph start: single things by their keys, and what is known of
 * the whole.
 */
@Controller
final class QueryHandlers {

	private final Relations relations;

	private final Lookups lookups;

	private final QuestionLinks questions;

	private final SubjectRelations subjects;

	private final Datasets datasets;

	QueryHandlers(Relations relations, Lookups lookups, QuestionLinks questions, SubjectRelations subjects,
			Datasets datasets) {
		this.relations = relations;
		this.lookups = lookups;
		this.questions = questions;
		this.subjects = subjects;
		this.datasets = datasets;
	}

	/** Exactly one is given. */
	record QuestionKey(@Nullable String id, @Nullable String sourceId, @Nullable String url) {
	}

	/** Exactly one is given. */
	record ConceptKey(@Nullable String id, @Nullable String slug, @Nullable String label) {
	}

	@QueryMapping
	CompletableFuture<@Nullable Object> node(@Argument String id, DataFetchingEnvironment environment) {
		return this.lookups.node(id, environment);
	}

	@QueryMapping
	CompletableFuture<List<@Nullable Object>> nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
		if (ids.size() > Window.MAX_SIZE) {
			throw new RequestRefused(ErrorCode.BAD_LIST_ARGUMENT,
					"`ids` can hold %d at most, but holds %d.".formatted(Window.MAX_SIZE, ids.size()));
		}
		List<CompletableFuture<@Nullable Object>> nodes = ids.stream()
			.map((id) -> this.lookups.node(id, environment))
			.toList();
		return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
			.thenApply((_) -> nodes.stream().<@Nullable Object>map(CompletableFuture::join).toList());
	}

	@QueryMapping
	CompletableFuture<@Nullable Question> question(@Argument QuestionKey by, DataFetchingEnvironment environment) {
		if (by.url() != null) {
			return this.questions.questionByUrl(by.url(), environment);
		}
		String id = (by.id() != null) ? by.id() : "question:" + by.sourceId();
		return this.questions.question(id, environment);
	}

	@QueryMapping
	CompletableFuture<List<Question>> questionsBySourceId(@Argument String sourceId,
			DataFetchingEnvironment environment) {
		return this.lookups.questionsBySourceId(sourceId, environment);
	}

	@QueryMapping
	CompletableFuture<@Nullable Concept> concept(@Argument ConceptKey by, DataFetchingEnvironment environment) {
		if (by.label() != null) {
			return this.lookups.conceptNamed(by.label(), environment);
		}
		String id = (by.id() != null) ? by.id() : "concept:" + by.slug();
		return this.lookups.concept(id, environment);
	}

	@QueryMapping
	CompletableFuture<List<Concept>> conceptsNamed(@Argument String name, DataFetchingEnvironment environment) {
		return this.lookups.conceptsNamed(name, environment);
	}

	@QueryMapping
	CompletableFuture<List<Subject>> subjects() {
		return this.relations.read(this.subjects::all);
	}

	@QueryMapping
	CompletableFuture<Dataset> dataset() {
		return this.relations.read(this.datasets::current);
	}

}
