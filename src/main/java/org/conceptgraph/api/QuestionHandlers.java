package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.conceptgraph.api.core.Connection;
import org.conceptgraph.api.core.DirectFetcher;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.QuestionPage;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.graph.read.LinkRow;
import org.conceptgraph.graph.read.QuestionRelations;
import org.conceptgraph.page.markdown.Markup;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/**
 * What belongs to a question.
 */
@Controller
final class QuestionHandlers implements RuntimeWiringConfigurer {

	private final Lookups lookups;

	private final Relation<Boolean, List<QuestionPage>> pages;

	private final Relation<Boolean, List<Subject>> subjects;

	private final QuestionLinks links;

	private final Relation<Double, @Nullable Integer> conceptCounts;

	QuestionHandlers(Lookups lookups, QuestionLinks links, Relations relations, QuestionRelations reads) {
		this.links = links;
		this.lookups = lookups;
		this.pages = relations.list("Question.pages", (ids, _) -> reads.pages(ids));
		this.subjects = relations.list("Question.subjects", (ids, _) -> reads.subjects(ids));
		this.conceptCounts = relations.relation("Question.concepts.totalCount", reads::conceptCounts);
	}

	enum TextFormat {

		MARKDOWN, HTML, TEXT;

		private String of(String markdown) {
			return switch (this) {
				case MARKDOWN -> markdown;
				case HTML -> Markup.toHtml(markdown);
				case TEXT -> Markup.toText(markdown);
			};
		}

	}

	@SchemaMapping
	CompletableFuture<String> text(Question question, DataFetchingEnvironment environment) {
		return this.lookups.texts(question.id(), environment)
			.thenApply((texts) -> (texts != null) ? texts.question() : "");
	}

	@SchemaMapping
	CompletableFuture<@Nullable String> description(Question question, DataFetchingEnvironment environment) {
		return this.lookups.texts(question.id(), environment)
			.thenApply((texts) -> (texts != null) ? texts.description() : null);
	}

	@SchemaMapping
	CompletableFuture<@Nullable String> answer(Question question, @Argument TextFormat format,
			DataFetchingEnvironment environment) {
		return this.lookups.texts(question.id(), environment).thenApply((texts) -> answer(texts, format));
	}

	private static @Nullable String answer(@Nullable QuestionTexts texts, TextFormat format) {
		String markdown = (texts != null) ? texts.answer() : null;
		return (markdown != null) ? format.of(markdown) : null;
	}

	@SchemaMapping
	CompletableFuture<List<QuestionPage>> pages(Question question, DataFetchingEnvironment environment) {
		return this.pages.of(question.id(), Lookups.NO_ARGUMENTS, environment);
	}

	@SchemaMapping
	CompletableFuture<List<Subject>> subjects(Question question, DataFetchingEnvironment environment) {
		return this.subjects.of(question.id(), Lookups.NO_ARGUMENTS, environment);
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("Question", (type) -> type.dataFetcher("concepts", new DirectFetcher<Question>(this::concepts)));
	}

	private CompletableFuture<Connection<LinkEdge<Concept>>> concepts(Question question,
			DataFetchingEnvironment environment) {
		QuestionLinks.Arguments wanted = QuestionLinks.Arguments.of(environment.getArguments(),
				SelectedLinks.of(environment));
		Window window = wanted.window();
		return this.links.of(question.id(), wanted, environment)
			.thenApply((rows) -> window.connection(
					rows, LinkRow::key, (cursor, row) -> new LinkEdge<>(cursor, row.node(), row.score(), question.id(),
							row.reasons(), row.evidence()),
					(later) -> conceptCount(question, wanted.minScore(), later)));
	}

	private CompletableFuture<@Nullable Integer> conceptCount(Question question, double minScore,
			DataFetchingEnvironment environment) {
		return this.conceptCounts.of(question.id(), minScore, environment)
			.thenApply((count) -> (count != null) ? count : 0);
	}

}
