package org.conceptgraph.api.document;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.api.core.ApiSettings;
import org.conceptgraph.api.core.DocumentRefused;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.LimitSettings;
import org.conceptgraph.api.cost.Cost;
import org.conceptgraph.api.cost.CostPlan;
import org.conceptgraph.api.rate.Allowance;
import org.conceptgraph.api.rate.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Finds a request's document by its text or its hash, reads it once, and refuses it
 * before anything runs where it asks for too much. What was read is kept, the least used
 * forgotten first.
 */
@Component
public final class Documents implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

	/**
	 * In the context of a request that must not change anything.
	 */
	public static final String READ_ONLY = "org.conceptgraph.read-only";

	/** How many characters of documents are kept. */
	private static final long KEPT = 5_000_000;

	/** What a kept document takes beside its text, in characters. */
	private static final int OVERHEAD = 500;

	private final LimitSettings limits;

	private final int maxCost;

	private final ObjectProvider<GraphQlSource> source;

	private final @Nullable KnownDocuments allowed;

	private final ParserOptions parsing;

	/** By text, and by hash where a client has told it. */
	private final Cache<String, Prepared> kept = Caffeine.newBuilder()
		.maximumWeight(KEPT)
		.weigher((String _, Prepared document) -> OVERHEAD + document.size())
		.recordStats()
		.build();

	Documents(ApiSettings settings, LimitSettings limits, Rates rates, ObjectProvider<GraphQlSource> source) {
		this.limits = limits;
		this.maxCost = rates.most(limits.maxCost());
		this.source = source;
		this.allowed = (settings.documents() != null) ? KnownDocuments.read(settings.documents()) : null;
		this.parsing = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.maxTokens()));
	}

	/** How often a document was known. */
	public CacheStats stats() {
		return this.kept.stats();
	}

	@Override
	public void customize(GraphQlSource.SchemaResourceBuilder builder) {
		builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(this));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> unused) {
		try {
			return CompletableFuture.completedFuture(find(input));
		}
		catch (DocumentRefused refused) {
			return CompletableFuture.completedFuture(new PreparsedDocumentEntry(refused.error()));
		}
	}

	private PreparsedDocumentEntry find(ExecutionInput input) {
		boolean onlyHash = input.getQuery().equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER);
		String hash = hash(input.getExtensions());
		String key = (hash != null) ? hash : input.getQuery();
		Prepared known = this.kept.getIfPresent(key);
		String text = (known == null || !onlyHash) ? text(onlyHash ? null : input.getQuery(), hash) : "";
		if (known != null) {
			checkOperation(known, input);
			return known.entry();
		}
		Prepared read = read(text, input);
		if (!read.entry().hasErrors()) {
			this.kept.put(key, read);
		}
		return read.entry();
	}

	private String text(@Nullable String given, @Nullable String hash) {
		if (given != null && given.length() > this.limits.maxDocumentSize()) {
			throw new DocumentRefused(ErrorCode.TOO_LARGE, "This document has %d characters; at most %d are read."
				.formatted(given.length(), this.limits.maxDocumentSize()));
		}
		String actual = (given != null && (hash != null || this.allowed != null)) ? DigestUtils.sha256Hex(given) : hash;
		if (hash != null && !hash.equals(actual)) {
			throw new DocumentRefused(ErrorCode.PERSISTED_QUERY_WRONG_HASH,
					"The hash that came with this document is not its SHA-256.");
		}
		String text = (this.allowed != null && actual != null) ? this.allowed.text(actual) : given;
		if (text != null) {
			return text;
		}
		if (this.allowed != null) {
			throw new DocumentRefused(ErrorCode.DOCUMENT_NOT_ALLOWED,
					"Only listed documents are answered here, and this is none of them.");
		}
		// The message that clients of Apollo's protocol look for.
		throw new DocumentRefused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
	}

	/**
	 * The hash that a client gave for its document, in lower case; null if it gave none.
	 * @param extensions of the request
	 */
	public static @Nullable String hash(Map<String, Object> extensions) {
		Object persisted = extensions.get("persistedQuery");
		Object hash = (persisted instanceof Map<?, ?> object) ? object.get("sha256Hash") : null;
		return (hash != null) ? hash.toString().toLowerCase(Locale.ROOT) : null;
	}

	private Prepared read(String text, ExecutionInput input) {
		ParseAndValidateResult parsed = ParseAndValidate.parse(input
			.transform((builder) -> builder.query(text).graphQLContext(Map.of(ParserOptions.class, this.parsing))));
		if (parsed.isFailure()) {
			checkSyntax(parsed.getSyntaxException());
			return Prepared.refused(new PreparsedDocumentEntry(parsed.getSyntaxException().toInvalidSyntaxError()));
		}
		Document document = parsed.getDocument();
		Shape.check(document, this.limits);
		GraphQLSchema schema = this.source.getObject().schema();
		Prepared prepared = new Prepared(new PreparsedDocumentEntry(document), text.length(),
				document.getDefinitionsOfType(OperationDefinition.class), Prepared.plans(schema, document));
		checkOperation(prepared, input);
		var errors = ParseAndValidate.validate(schema, document,
				Objects.requireNonNullElse(input.getLocale(), Locale.ENGLISH));
		return errors.isEmpty() ? prepared : Prepared.refused(new PreparsedDocumentEntry(document, errors));
	}

	private void checkSyntax(InvalidSyntaxException failure) {
		switch (failure) {
			case ParseCancelledTooDeepException _ ->
				throw new DocumentRefused(ErrorCode.TOO_DEEP, "This document nests too deeply to be read.");
			case ParseCancelledException _ -> throw new DocumentRefused(ErrorCode.TOO_LARGE,
					"This document is too long: at most %d words and signs are read."
						.formatted(this.limits.maxTokens()));
			default -> {
				// An error in it.
			}
		}
	}

	private void checkOperation(Prepared prepared, ExecutionInput input) {
		OperationDefinition operation = prepared.operation(input.getOperationName());
		CostPlan plan = (operation != null) ? prepared.plans().get(operation) : null;
		if (operation == null || plan == null) {
			return;
		}
		GraphQLContext context = input.getGraphQLContext();
		if (operation.getOperation() != OperationDefinition.Operation.QUERY && context.getBoolean(READ_ONLY)) {
			throw new DocumentRefused(ErrorCode.METHOD_NOT_ALLOWED,
					"What changes something is not done by GET: use POST.");
		}
		if (plan.hops() > this.limits.maxHops()) {
			throw new DocumentRefused(ErrorCode.TOO_MANY_HOPS,
					"This document walks through %d lists within lists; at most %d are answered.".formatted(plan.hops(),
							this.limits.maxHops()));
		}
		Cost cost = new Cost(plan, plan.estimate(input.getRawVariables().toMap()), this.maxCost);
		context.put(Cost.class, cost);
		if (cost.estimated() > this.maxCost) {
			throw new DocumentRefused(ErrorCode.TOO_COMPLEX,
					"This document could cost %s; the budget is %d. Ask for shorter lists or fewer levels."
						.formatted(cost.printed(), this.maxCost));
		}
		Allowance allowance = context.get(Allowance.class);
		if (allowance != null) {
			allowance.take(cost.estimated());
		}
	}

}
