package org.conceptgraph.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.conceptgraph.api.core.Window;
import org.conceptgraph.graph.node.QuestionTexts;
import org.conceptgraph.link.Contribution;
import org.conceptgraph.link.Evidence;
import org.conceptgraph.link.Method;
import org.conceptgraph.link.text.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Why a question is linked to a concept.
 */
@Controller
final class EvidenceHandlers {

	private final Lookups lookups;

	EvidenceHandlers(Lookups lookups) {
		this.lookups = lookups;
	}

	@SchemaMapping(typeName = "QuestionConceptEdge", field = "evidence")
	List<LinkEdge.Place> evidenceOfConcept(LinkEdge<?> edge, @Argument int first) {
		return edge.places(Window.size("first", first));
	}

	@SchemaMapping(typeName = "ConceptQuestionEdge", field = "evidence")
	List<LinkEdge.Place> evidenceOfQuestion(LinkEdge<?> edge, @Argument int first) {
		return edge.places(Window.size("first", first));
	}

	@SchemaMapping(typeName = "QuestionConceptEdge", field = "reasons")
	List<Contribution> reasonsOfConcept(LinkEdge<?> edge) {
		return edge.reasons();
	}

	@SchemaMapping(typeName = "ConceptQuestionEdge", field = "reasons")
	List<Contribution> reasonsOfQuestion(LinkEdge<?> edge) {
		return edge.reasons();
	}

	@SchemaMapping(typeName = "ScoreReason")
	double weight(Contribution contribution) {
		return contribution.points() / 100.0;
	}

	@SchemaMapping(typeName = "Evidence")
	Field field(LinkEdge.Place place) {
		return place.evidence().field();
	}

	@SchemaMapping(typeName = "Evidence")
	Method method(LinkEdge.Place place) {
		return place.evidence().method();
	}

	@SchemaMapping(typeName = "Evidence")
	String surface(LinkEdge.Place place) {
		return place.evidence().surface();
	}

	@SchemaMapping(typeName = "Evidence")
	@Nullable Integer start(LinkEdge.Place place) {
		return place.evidence().start();
	}

	@SchemaMapping(typeName = "Evidence")
	@Nullable Integer end(LinkEdge.Place place) {
		return place.evidence().end();
	}

	@SchemaMapping(typeName = "Evidence")
	CompletableFuture<@Nullable String> snippet(LinkEdge.Place place, DataFetchingEnvironment environment) {
		Integer start = place.evidence().start();
		Integer end = place.evidence().end();
		if (start == null || end == null) {
			return CompletableFuture.completedFuture(null);
		}
		return this.lookups.texts(place.question(), environment).thenApply((texts) -> {
			String text = (texts != null) ? text(texts, place.evidence()) : null;
			return (text != null) ? Snippet.around(text, start, end) : null;
		});
	}

	private static @Nullable String text(QuestionTexts texts, Evidence evidence) {
		return switch (evidence.field()) {
			case KEYWORD -> null;
			case TITLE -> texts.title();
			case QUESTION -> texts.question();
			case DESCRIPTION -> texts.description();
			case ANSWER -> texts.answer();
		};
	}

}
