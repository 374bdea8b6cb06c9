package org.conceptgraph.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.RequestRefused;
import org.conceptgraph.api.core.Selected;
import org.conceptgraph.api.core.SharedRead;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.read.Detail;
import org.conceptgraph.graph.read.LinkRow;
import org.conceptgraph.graph.read.QuestionRelations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The concepts of questions. Most documents ask for one question and its concepts: those
 * two come in one statement.
 */
@Component
final class QuestionLinks {

	private static final String FIELD = "concepts";

	private final Lookups lookups;

	private final Relation<Arguments, List<LinkRow<Concept>>> concepts;

	private final Relation<Arguments, QuestionRelations.@Nullable WithConcepts> byId;

	private final Relation<Arguments, QuestionRelations.@Nullable WithConcepts> byUrl;

	QuestionLinks(Lookups lookups, Relations relations, QuestionRelations reads) {
		this.lookups = lookups;
		this.concepts = relations.list("Question.concepts", new SharedRead<>((ids, arguments) -> reads.concepts(ids,
				arguments.window().slice(), arguments.minScore(), arguments.detail())));
		this.byId = relations.relation("question by id, with concepts", new SharedRead<>((ids, arguments) -> reads
			.withConcepts(ids, arguments.window().slice(), arguments.minScore(), arguments.detail())));
		this.byUrl = relations.relation("question by url, with concepts", new SharedRead<>((urls, arguments) -> reads
			.withConceptsByUrl(urls, arguments.window().slice(), arguments.minScore(), arguments.detail())));
	}

	/**
	 * What {@code Question.concepts} is asked for.
	 */
	record Arguments(Window window, double minScore, Detail detail) {

		/**
		 * Reads the arguments of the field.
		 * @throws RequestRefused if they are out of bounds or contradict each other
		 */
		static Arguments of(Map<String, Object> arguments, SelectedLinks selected) {
			return new Arguments(Window.of(arguments, "Question.concepts", false).lookingAhead(selected.pageInfo()),
					Filters.minScore((Double) arguments.get("minScore")), selected.detail());
		}

	}

	/** The concepts of a question that is there already. */
	CompletableFuture<List<LinkRow<Concept>>> of(String question, Arguments arguments,
			DataFetchingEnvironment environment) {
		return this.concepts.of(question, arguments, environment);
	}

	/** The question that a field asks for, with the concepts that it selects. */
	CompletableFuture<@Nullable Question> question(String id, DataFetchingEnvironment environment) {
		Arguments selected = selected(environment);
		return (selected != null) ? prime(this.byId.of(id, selected, environment), selected, environment)
				: this.lookups.question(id, environment);
	}

	/** The question that a field asks for, with the concepts that it selects. */
	CompletableFuture<@Nullable Question> questionByUrl(String url, DataFetchingEnvironment environment) {
		Arguments selected = selected(environment);
		return (selected != null) ? prime(this.byUrl.of(url, selected, environment), selected, environment)
				: this.lookups.questionByUrl(url, environment);
	}

	private CompletableFuture<@Nullable Question> prime(
			CompletableFuture<QuestionRelations.@Nullable WithConcepts> found, Arguments arguments,
			DataFetchingEnvironment environment) {
		return found.thenApply((both) -> {
			if (both == null) {
				return null;
			}
			this.concepts.prime(both.question().id(), arguments, both.concepts(), environment);
			return both.question();
		});
	}

	/**
	 * What a question's concepts are asked for; null where the field is not selected just
	 * once, or its arguments will be refused.
	 */
	private static @Nullable Arguments selected(DataFetchingEnvironment environment) {
		Selected question = Selected.of(environment);
		List<MergedField> fields = question.fields(FIELD);
		if (fields.size() != 1) {
			return null;
		}
		MergedField field = fields.getFirst();
		try {
			return Arguments.of(question.arguments(field), SelectedLinks.of(question.of(field)));
		}
		catch (RequestRefused ex) {
			return null;
		}
	}

}
