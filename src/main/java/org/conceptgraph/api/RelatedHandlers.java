package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.Cursor;
import org.conceptgraph.api.core.Edge;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Total;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.map.PathResult;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.QuestionFilter;
import org.conceptgraph.graph.related.ConceptPair;
import org.conceptgraph.graph.related.RelatedConcept;
import org.conceptgraph.graph.related.RelatedConcepts;
import org.conceptgraph.graph.related.RelatedQuestion;
import org.conceptgraph.graph.related.RelatedQuestions;
import org.conceptgraph.graph.related.SharedConcept;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What hangs together with a question or a concept.
 */
@Controller
final class RelatedHandlers {

	private final Relation<RelatedQuestions.Wanted, List<RelatedQuestion>> questions;

	private final Relation<RelatedConcepts.Wanted, List<RelatedConcept>> concepts;

	private final Relation<Double, @Nullable Integer> conceptCounts;

	private final Relation<Integer, List<Question>> sharedQuestions;

	RelatedHandlers(Relations relations, RelatedQuestions questions, RelatedConcepts concepts) {
		this.questions = relations.list("Question.related", questions::of);
		this.concepts = relations.list("Concept.related", concepts::of);
		this.conceptCounts = relations.relation("Concept.related.totalCount", concepts::count);
		this.sharedQuestions = relations.list("sharedQuestions",
				(pairs, first) -> concepts.sharedQuestions(pairs.stream().map(ConceptPair::of).toList(), first));
	}

	record RelatedQuestionEdge(Cursor cursor, Question node, double score, boolean listed,
			List<SharedConcept> sharedConcepts, double textContribution) implements Edge<Question> {

		private static RelatedQuestionEdge of(Cursor cursor, RelatedQuestion related) {
			return new RelatedQuestionEdge(cursor, related.question(), related.score(), related.listed(),
					related.sharedConcepts(), related.textContribution());
		}

	}

	record RelatedConceptEdge(Cursor cursor, Concept node, double score, int sharedQuestionCount,
			ConceptPair pair) implements Edge<Concept> {
	}

	@SchemaMapping
	CompletableFuture<Connection<RelatedQuestionEdge>> related(Question question, @Argument @Nullable Double minScore,
			@Argument @Nullable QuestionFilter filter, DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "Question.related");
		RelatedQuestions.Wanted wanted = new RelatedQuestions.Wanted(Filters.questions(filter),
				Filters.minScore(minScore), window.after(), window.size() + 1);
		return this.questions.of(question.id(), wanted, environment)
			.thenApply((rows) -> window.connection(rows, RelatedQuestion::key, RelatedQuestionEdge::of, Total.UNKNOWN));
	}

	@SchemaMapping
	List<SharedConcept> sharedConcepts(RelatedQuestionEdge edge, @Argument @Nullable Integer first) {
		List<SharedConcept> all = edge.sharedConcepts();
		return (first != null) ? all.subList(0, Math.min(all.size(), Window.size("first", first))) : all;
	}

	@SchemaMapping
	CompletableFuture<Connection<RelatedConceptEdge>> related(Concept concept, @Argument @Nullable Double minScore,
			DataFetchingEnvironment environment) {
		Window window = Window.of(environment, "Concept.related");
		double least = Filters.minScore(minScore);
		RelatedConcepts.Wanted wanted = new RelatedConcepts.Wanted(least, window.after(), window.size() + 1);
		return this.concepts.of(concept.id(), wanted, environment)
			.thenApply((rows) -> window.connection(rows, RelatedConcept::key,
					(cursor, row) -> new RelatedConceptEdge(cursor, row.concept(), row.score(),
							row.sharedQuestionCount(), new ConceptPair(concept.id(), row.concept().id())),
					(later) -> this.conceptCounts.of(concept.id(), least, later)));
	}

	@SchemaMapping
	CompletableFuture<List<Question>> sharedQuestions(RelatedConceptEdge edge, @Argument int first,
			DataFetchingEnvironment environment) {
		return this.sharedQuestions.of(edge.pair().key(), Window.size("first", first), environment);
	}

	@SchemaMapping(typeName = "PathStep")
	CompletableFuture<List<Question>> sharedQuestions(PathResult.Step step, @Argument int first,
			DataFetchingEnvironment environment) {
		int size = Window.size("first", first);
		return (step.kind() == PathResult.Kind.RELATED && step.from() instanceof Concept from
				&& step.to() instanceof Concept to)
						? this.sharedQuestions.of(new ConceptPair(from.id(), to.id()).key(), size, environment)
						: CompletableFuture.completedFuture(List.of());
	}

}
