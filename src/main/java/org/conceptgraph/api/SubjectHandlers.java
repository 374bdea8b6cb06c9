package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.NodeEdge;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.graph.read.Keyed;
import org.conceptgraph.graph.read.SubjectRelations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What belongs to a subject.
 */
@Controller
final class SubjectHandlers {

	private final Relation<Window, List<Keyed<Question>>> questions;

	private final Relation<Window, List<Keyed<Concept>>> concepts;

	private final Relation<Boolean, @Nullable Integer> conceptCounts;

	SubjectHandlers(Relations relations, SubjectRelations reads) {
		this.questions = relations.list("Subject.questions", (ids, window) -> reads.questions(ids, window.slice()));
		this.concepts = relations.list("Subject.concepts", (ids, window) -> reads.concepts(ids, window.slice()));
		this.conceptCounts = relations.relation("Subject.concepts.totalCount", (ids, _) -> reads.conceptCounts(ids));
	}

	@SchemaMapping
	CompletableFuture<Connection<NodeEdge<Question>>> questions(Subject subject, DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "Subject.questions");
		return this.questions.of(subject.id(), window, environment)
			.thenApply((rows) -> window.connection(rows, Keyed::key,
					(cursor, row) -> new NodeEdge<>(cursor, row.value()), Total.of(subject.questionCount())));
	}

	@SchemaMapping
	CompletableFuture<Connection<NodeEdge<Concept>>> concepts(Subject subject, DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "Subject.concepts");
		return this.concepts.of(subject.id(), window, environment)
			.thenApply(
					(rows) -> window.connection(rows, Keyed::key, (cursor, row) -> new NodeEdge<>(cursor, row.value()),
							(later) -> this.conceptCounts.of(subject.id(), Lookups.NO_ARGUMENTS, later)));
	}

}
