package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.OfTheMoment;
import org.conceptgraph.api.core.Relation;
import org.conceptgraph.api.core.Relations;
import org.conceptgraph.api.core.SharedRead;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.ImportRun;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.graph.node.Subject;
import org.conceptgraph.graph.read.ImportRuns;
import org.conceptgraph.graph.read.Keys;
import org.conceptgraph.graph.read.QuestionRelations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds things by their keys; what several fields of one document ask for is found
 * together.
 */
@Component
final class Lookups {

	/** For relations that take no arguments. */
	static final Boolean NO_ARGUMENTS = true;

	private final Relation<Boolean, @Nullable Question> questions;

	private final Relation<Boolean, @Nullable Question> questionsByUrl;

	private final Relation<Boolean, List<Question>> questionsBySourceId;

	private final Relation<Boolean, @Nullable Concept> concepts;

	private final Relation<Boolean, List<Keys.NamedConcept>> conceptsNamed;

	private final Relation<Boolean, @Nullable Subject> subjects;

	private final Relation<Boolean, @Nullable QuestionTexts> texts;

	private final Relation<Boolean, @Nullable ImportRun> imports;

	Lookups(Relations relations, Keys keys, QuestionRelations questions, ImportRuns imports) {
		this.questions = relations.relation("question by id", new SharedRead<>((ids, _) -> keys.questions(ids)));
		this.questionsByUrl = relations.relation("question by url",
				new SharedRead<>((urls, _) -> keys.questionsByUrl(urls)));
		this.questionsBySourceId = relations.list("questionsBySourceId", (ids, _) -> keys.questionsBySourceId(ids));
		this.concepts = relations.relation("concept by id", new SharedRead<>((ids, _) -> keys.concepts(ids)));
		this.conceptsNamed = relations.list("conceptsNamed", (names, _) -> keys.conceptsNamed(names));
		this.subjects = relations.relation("subject by id", (ids, _) -> keys.subjects(ids));
		this.imports = relations.relation("import by id", (ids, _) -> imports.byId(ids));
		this.texts = relations.relation("texts", new SharedRead<>((ids, _) -> questions.texts(ids)));
	}

	CompletableFuture<@Nullable Question> question(String id, DataFetchingEnvironment environment) {
		return this.questions.of(id, NO_ARGUMENTS, environment);
	}

	CompletableFuture<@Nullable Question> questionByUrl(String url, DataFetchingEnvironment environment) {
		return this.questionsByUrl.of(url, NO_ARGUMENTS, environment);
	}

	CompletableFuture<List<Question>> questionsBySourceId(String sourceId, DataFetchingEnvironment environment) {
		return this.questionsBySourceId.of(sourceId, NO_ARGUMENTS, environment);
	}

	/** By an id, or by one that the concept once had. */
	CompletableFuture<@Nullable Concept> concept(String id, DataFetchingEnvironment environment) {
		return this.concepts.of(id, NO_ARGUMENTS, environment);
	}

	/** The most used first. */
	CompletableFuture<List<Concept>> conceptsNamed(String name, DataFetchingEnvironment environment) {
		return this.conceptsNamed.of(name, NO_ARGUMENTS, environment)
			.thenApply((found) -> found.stream().map(Keys.NamedConcept::concept).toList());
	}

	/** The most used one with a name in the same case, else the most used one. */
	CompletableFuture<@Nullable Concept> conceptNamed(String name, DataFetchingEnvironment environment) {
		return this.conceptsNamed.of(name, NO_ARGUMENTS, environment).thenApply(Lookups::best);
	}

	private static @Nullable Concept best(List<Keys.NamedConcept> found) {
		for (Keys.NamedConcept candidate : found) {
			if (candidate.sameCase()) {
				return candidate.concept();
			}
		}
		return found.isEmpty() ? null : found.getFirst().concept();
	}

	CompletableFuture<@Nullable QuestionTexts> texts(String question, DataFetchingEnvironment environment) {
		return this.texts.of(question, NO_ARGUMENTS, environment);
	}

	/** Anything that has an id, by its id. */
	CompletableFuture<@Nullable Object> node(String id, DataFetchingEnvironment environment) {
		return switch (id.substring(0, id.indexOf(':') + 1)) {
			case "question:" -> question(id, environment).thenApply((found) -> found);
			case "concept:" -> concept(id, environment).thenApply((found) -> found);
			case "subject:" -> this.subjects.of(id, NO_ARGUMENTS, environment).thenApply((found) -> found);
			case "import:" -> importRun(id, environment);
			default -> CompletableFuture.completedFuture(null);
		};
	}

	private CompletableFuture<@Nullable Object> importRun(String id, DataFetchingEnvironment environment) {
		OfTheMoment.mark(environment);
		return this.imports.of(id, NO_ARGUMENTS, environment).thenApply((found) -> found);
	}

}
