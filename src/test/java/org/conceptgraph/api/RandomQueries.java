package org.conceptgraph.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Asks what {@link RandomDocuments} makes up, of the sample pages' graph.
 */
public final class RandomQueries {

	private static final List<String> QUESTIONS = List.of("question:168837", "question:nowhere");

	private static final List<String> CONCEPTS = List.of("concept:sodium-potassium-pump", "concept:insulin",
			"concept:cell", "concept:energy", "concept:nowhere");

	private static final Map<String, List<String>> VALUES = Map.ofEntries(
			Map.entry("ID",
					List.of("question:168837", "concept:insulin", "concept:cell", "subject:biology", "nowhere")),
			Map.entry("String", List.of("sodium", "What is", "pump", "ATP", "Δ µ \\\" ´", "")),
			Map.entry("sourceId", List.of("168837", "1")),
			Map.entry("url", List.of("/learn/biology/questions/nowhere", "http://[")),
			Map.entry("slug", List.of("insulin", "sodium-potassium-pump", "-")),
			Map.entry("label", List.of("Na+/K+ ATPase", "cells", "work")), Map.entry("concepts", CONCEPTS),
			Map.entry("subjects", List.of("subject:biology", "subject:physics")), Map.entry("around", CONCEPTS),
			Map.entry("from", List.of("concept:sodium-potassium-pump", "question:168837", "concept:cell")),
			Map.entry("to", List.of("concept:insulin", "question:168837", "concept:energy")),
			Map.entry("ids", QUESTIONS), Map.entry("depth", List.of("1", "2", "3")),
			Map.entry("maxHops", List.of("1", "4", "8")), Map.entry("minScore", List.of("0", "0.05", "1")),
			Map.entry("query", List.of("pump", "sodum", "what is +AND (", "*")));

	/**
	 * How an answer may end: well, or with a reason that lies in the document. Not among
	 * them: internal errors, and what costs more than was estimated.
	 */
	public static final List<String> EXPECTED = List.of("OK", "BAD_ARGUMENT", "BAD_LIST_ARGUMENT", "NOT_FOUND",
			"TOO_COMPLEX", "TOO_DEEP", "TOO_MANY_HOPS", "TOO_MANY_FIELDS", "TIMEOUT");

	private final ExecutionGraphQlService service;

	private final RandomDocuments documents;

	/** How many answers had which code, or ended in which exception. */
	private final Map<String, Integer> codes = new TreeMap<>();

	private final Map<String, String> examples = new TreeMap<>();

	private double nearest;

	private double leastNear = 1;

	public RandomQueries(ExecutionGraphQlService service, GraphQlSource source, long seed) {
		this.service = service;
		this.documents = new RandomDocuments(source.schema(), VALUES, seed);
	}

	/** Asks some, several at a time. */
	public void ask(int times) {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < times; i++) {
				String document = this.documents.next();
				threads.execute(() -> ask(document));
			}
		}
	}

	private void ask(String document) {
		try {
			noteAnswer(document, answer(document));
		}
		catch (RuntimeException ex) {
			note(ex.getClass().getName(), document);
		}
	}

	private ExecutionGraphQlResponse answer(String document) {
		var request = new DefaultExecutionGraphQlRequest(document, null, null, null, "random", null);
		ExecutionGraphQlResponse response = this.service.execute(request).block(Duration.ofSeconds(60));
		if (response == null) {
			throw new IllegalStateException("No answer");
		}
		return response;
	}

	private synchronized void noteAnswer(String document, ExecutionGraphQlResponse response) {
		if (response.getErrors().isEmpty()) {
			note("OK", document);
		}
		for (ResponseError error : response.getErrors()) {
			note(String.valueOf(error.getExtensions().get("code")), document);
		}
		if (response.getExtensions().get("cost") instanceof Map<?, ?> cost
				&& cost.get("actual") instanceof Number actual && cost.get("estimated") instanceof Number estimated) {
			double share = actual.doubleValue() / estimated.doubleValue();
			this.nearest = Math.max(this.nearest, share);
			this.leastNear = Math.min(this.leastNear, share);
			if (share > 1) {
				note("DEARER THAN ESTIMATED", document);
			}
		}
	}

	private synchronized void note(String code, String document) {
		this.codes.merge(code, 1, Integer::sum);
		this.examples.putIfAbsent(code, document);
	}

	/** How many answers had which code; {@code OK} where there was no error. */
	public Map<String, Integer> codes() {
		return this.codes;
	}

	/** The first document that had the code. */
	public String example(String code) {
		return this.examples.getOrDefault(code, "none");
	}

	/** The greatest share of its estimated cost that an answer did cost. */
	public double nearest() {
		return this.nearest;
	}

	/** The least such share. */
	public double leastNear() {
		return this.leastNear;
	}

}
