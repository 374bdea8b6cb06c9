package org.conceptgraph.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.api.core.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks, when the server has started, what readers will ask, one thing after the other
 * beside whatever else is going on. Otherwise the first readers wait for the database to
 * plan statements and for the JVM to load and compile code: half a second for a key
 * stroke, and four seconds for the first.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "concept-graph.api.rehearsal", matchIfMissing = true)
final class Rehearsal {

	private static final Logger logger = LoggerFactory.getLogger(Rehearsal.class);

	/** The second time statements are there, and code begins to be compiled. */
	private static final int TIMES = 3;

	private static final int LONGEST_WORD = 12;

	/** For the database, which may come up after the server. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int TRIES = 60;

	private final ExecutionGraphQlService service;

	private final String document;

	private volatile boolean closed;

	Rehearsal(ExecutionGraphQlService service) throws IOException {
		this.service = service;
		this.document = new ClassPathResource("rehearsal.graphql", Rehearsal.class)
			.getContentAsString(StandardCharsets.UTF_8);
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("rehearsal").start(this::rehearse);
	}

	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closed = true;
	}

	private void rehearse() {
		try {
			ExecutionGraphQlResponse begin = ask("Begin", Map.of());
			for (int tries = 1; isTooEarly(begin) && tries < TRIES; tries++) {
				Thread.sleep(PAUSE);
				begin = ask("Begin", Map.of());
			}
			if (!begin.getErrors().isEmpty()) {
				return;
			}
			for (int time = 0; time < TIMES; time++) {
				rehearse(begin);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.debug("The rehearsal ended early", ex);
		}
	}

	private static boolean isTooEarly(ExecutionGraphQlResponse response) {
		return response.getErrors()
			.stream()
			.anyMatch(
					(error) -> ErrorCode.DATABASE_UNAVAILABLE.name().equals(error.getExtensions().get(ErrorCode.KEY)));
	}

	private void rehearse(ExecutionGraphQlResponse begin) {
		List<Map<String, String>> concepts = nodes(begin, "concepts");
		List<Map<String, String>> questions = nodes(begin, "questions");
		concepts.forEach((concept) -> type(Objects.requireNonNull(concept.get("label"))));
		questions.forEach((question) -> type(Objects.requireNonNull(question.get("title"))));
		questions.forEach((question) -> ask("Read", Map.of("id", Objects.requireNonNull(question.get("id")))));
		concepts.forEach((concept) -> ask("Explore", Map.of("id", Objects.requireNonNull(concept.get("id")))));
	}

	/** Letter by letter, and once with a typing error. */
	private void type(String text) {
		String word = text.codePointCount(0, text.length()) > LONGEST_WORD
				? text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD)) : text;
		for (int end = 1; end <= word.length(); end++) {
			ask("Type", Map.of("text", word.substring(0, end)));
		}
		ask("Type", Map.of("text", "q" + word));
		ask("Find", Map.of("text", text));
		ask("Find", Map.of("text", "q" + word));
	}

	private static List<Map<String, String>> nodes(ExecutionGraphQlResponse response, String list) {
		return Objects.requireNonNullElse(response.field(list + ".nodes").getValue(), List.of());
	}

	private ExecutionGraphQlResponse ask(String operation, Map<String, @Nullable Object> variables) {
		if (this.closed) {
			throw new IllegalStateException("The server stops");
		}
		return Objects.requireNonNull(this.service
			.execute(new DefaultExecutionGraphQlRequest(this.document, operation, variables, Map.of(), "rehearsal",
					Locale.ENGLISH))
			.block());
	}

}
