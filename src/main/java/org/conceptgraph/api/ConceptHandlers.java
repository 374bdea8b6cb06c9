package org.conceptgraph.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.DirectFetcher;
import org.conceptgraph.api.core.NodeEdge;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.SharedRead;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.ConceptName;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.ConceptRelations;
import org.conceptgraph.graph.read.Detail;
import org.conceptgraph.graph.read.Keyed;
import org.conceptgraph.graph.read.LinkRow;
import org.conceptgraph.graph.read.LinkScore;
import org.conceptgraph.graph.read.QuestionFilter;
import org.conceptgraph.graph.read.Walk;
import org.conceptgraph.graph.read.SubjectUse;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;

/**
 * What belongs to a concept.
 */
@Controller
final class ConceptHandlers implements RuntimeWiringConfigurer {

	private final Relation<QuestionArguments, Walk<LinkRow<Question>>> questions;

	private final Relation<Boolean, List<Concept>> broader;

	private final Relation<Boolean, List<ConceptName>> names;

	private final Relation<Window, List<Keyed<Concept>>> narrower;

	private final Relation<Boolean, @Nullable Integer> narrowerCounts;

	private final Relation<Integer, List<SubjectUse>> subjects;

	ConceptHandlers(Relations relations, ConceptRelations reads) {
		SharedRead<QuestionArguments, Walk<LinkRow<Question>>> shared = new SharedRead<>(
				(ids, arguments) -> questions(reads, ids, arguments));
		// A filtered walk's steps depend on how many are walked together.
		this.questions = relations.relation("Concept.questions", Walk.nothing(),
				(ids, arguments) -> arguments.filter().isNone() ? shared.of(ids, arguments)
						: questions(reads, ids, arguments));
		this.broader = relations.list("Concept.broader", (ids, _) -> reads.broader(ids));
		this.names = relations.list("Concept.names", (ids, _) -> reads.names(ids));
		this.narrower = relations.list("Concept.narrower", (ids, window) -> reads.narrower(ids, window.slice()));
		this.narrowerCounts = relations.relation("Concept.narrower.totalCount", (ids, _) -> reads.narrowerCounts(ids));
		this.subjects = relations.list("Concept.subjects", reads::subjects);
	}

	private static Map<String, Walk<LinkRow<Question>>> questions(ConceptRelations reads, List<String> ids,
			QuestionArguments arguments) {
		return reads.questions(ids, arguments.order(), arguments.window().slice(), arguments.filter(),
				arguments.detail());
	}

	private record QuestionArguments(ConceptRelations.Order order, Window window, QuestionFilter filter,
			Detail detail) {
	}

	record ConceptQuestionOrder(ConceptRelations.Order field, OrderDirection direction) {

		private static final ConceptQuestionOrder DEFAULT = new ConceptQuestionOrder(ConceptRelations.Order.SCORE,
				OrderDirection.DESC);

		/** Sort keys run downwards by score, and upwards by date. */
		private boolean reversed() {
			return switch (this.field) {
				case SCORE -> this.direction == OrderDirection.ASC;
				case PUBLISHED_ON -> this.direction == OrderDirection.DESC;
			};
		}

	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("Concept", (type) -> type.dataFetcher("questions", new DirectFetcher<Concept>(this::questions)));
	}

	private CompletableFuture<Connection<LinkEdge<Question>>> questions(Concept concept,
			DataFetchingEnvironment environment) throws BindException {
		QuestionFilter filter = DirectFetcher.argument(environment, "filter", QuestionFilter.class);
		ConceptQuestionOrder orderBy = DirectFetcher.argument(environment, "orderBy", ConceptQuestionOrder.class);
		ConceptQuestionOrder order = (orderBy != null) ? orderBy : ConceptQuestionOrder.DEFAULT;
		SelectedLinks selected = SelectedLinks.of(environment);
		Window window = Window.of(environment, "Concept.questions " + order.field(), order.reversed())
			.lookingAhead(selected.pageInfo());
		QuestionFilter wanted = Filters.questions(filter);
		Total total = wanted.isNone() ? Total.of(concept.questionCount()) : Total.UNKNOWN;
		return this.questions
			.of(concept.id(), new QuestionArguments(order.field(), window, wanted, selected.detail()), environment)
			.thenApply((rows) -> window.connection(rows, LinkRow::key,
					(cursor, row) -> new LinkEdge<>(cursor, row.node(), LinkScore.of(row.score(), concept.salience()),
							row.node().id(), row.reasons(), row.evidence()),
					total));
	}

	@SchemaMapping
	CompletableFuture<List<Concept>> broader(Concept concept, DataFetchingEnvironment environment) {
		return this.broader.of(concept.id(), Lookups.NO_ARGUMENTS, environment);
	}

	@SchemaMapping
	CompletableFuture<List<ConceptName>> names(Concept concept, DataFetchingEnvironment environment) {
		return this.names.of(concept.id(), Lookups.NO_ARGUMENTS, environment);
	}

	@SchemaMapping
	CompletableFuture<List<SubjectUse>> subjects(Concept concept, @Argument int first,
			DataFetchingEnvironment environment) {
		return this.subjects.of(concept.id(), Window.size("first", first), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<NodeEdge<Concept>>> narrower(Concept concept, DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "Concept.narrower");
		return this.narrower.of(concept.id(), window, environment)
			.thenApply(
					(rows) -> window.connection(rows, Keyed::key, (cursor, row) -> new NodeEdge<>(cursor, row.value()),
							(later) -> this.narrowerCounts.of(concept.id(), Lookups.NO_ARGUMENTS, later)));
	}

}
