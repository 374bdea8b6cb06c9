package org.conceptgraph.api;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.NodeEdge;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Dataset;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.ConceptFilter;
import org.conceptgraph.graph.read.Datasets;
import org.conceptgraph.graph.read.Keyed;
import org.conceptgraph.graph.read.Lists;
import org.conceptgraph.graph.read.QuestionFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * All questions and all concepts.
 */
@Controller
final class ListHandlers {

	private final Relations relations;

	private final Lists lists;

	private final Datasets datasets;

	ListHandlers(Relations relations, Lists lists, Datasets datasets) {
		this.relations = relations;
		this.lists = lists;
		this.datasets = datasets;
	}

	record QuestionOrder(Lists.QuestionOrder field, OrderDirection direction) {

		private static final QuestionOrder DEFAULT = new QuestionOrder(Lists.QuestionOrder.SOURCE_ID,
				OrderDirection.ASC);

	}

	record ConceptOrder(Lists.ConceptOrder field, OrderDirection direction) {

		private static final ConceptOrder DEFAULT = new ConceptOrder(Lists.ConceptOrder.LABEL, OrderDirection.ASC);

		/** Sort keys run upwards by label, and downwards by count. */
		private boolean reversed() {
			return switch (this.field) {
				case LABEL -> this.direction == OrderDirection.DESC;
				case QUESTION_COUNT -> this.direction == OrderDirection.ASC;
			};
		}

	}

	@QueryMapping
	CompletableFuture<Connection<NodeEdge<Question>>> questions(@Argument @Nullable QuestionFilter filter,
			@Argument @Nullable QuestionOrder orderBy, DataFetchingEnvironment environment) {
		QuestionOrder order = (orderBy != null) ? orderBy : QuestionOrder.DEFAULT;
		QuestionFilter wanted = Filters.questions(filter);
		Window window = Window.of(environment, "questions " + order.field(), order.direction() == OrderDirection.DESC);
		Total total = wanted.isNone() ? (_) -> count(Dataset::questionCount) : Total.UNKNOWN;
		return this.relations.read(() -> window.connection(this.lists.questions(order.field(), window.slice(), wanted),
				Keyed::key, (cursor, row) -> new NodeEdge<>(cursor, row.value()), total));
	}

	@QueryMapping
	CompletableFuture<Connection<NodeEdge<Concept>>> concepts(@Argument @Nullable ConceptFilter filter,
			@Argument @Nullable ConceptOrder orderBy, DataFetchingEnvironment environment) {
		ConceptOrder order = (orderBy != null) ? orderBy : ConceptOrder.DEFAULT;
		ConceptFilter wanted = Filters.concepts(filter);
		Window window = Window.of(environment, "concepts " + order.field(), order.reversed());
		Total total = wanted.isNone() ? (_) -> count(Dataset::conceptCount) : Total.UNKNOWN;
		return this.relations.read(() -> window.connection(this.lists.concepts(order.field(), window.slice(), wanted),
				Keyed::key, (cursor, row) -> new NodeEdge<>(cursor, row.value()), total));
	}

	private CompletableFuture<@Nullable Integer> count(java.util.function.ToIntFunction<Dataset> count) {
		return this.relations.read(() -> count.applyAsInt(this.datasets.current()));
	}

}
