package org.conceptgraph.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.conceptgraph.api.core.ApiSettings;
import org.conceptgraph.api.core.DocumentRefused;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.OfTheMoment;
import org.conceptgraph.api.core.RequestThread;
import org.conceptgraph.api.document.Documents;
import org.conceptgraph.api.rate.Allowance;
import org.conceptgraph.api.rate.Rates;
import org.conceptgraph.api.rate.RefusalPace;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP, by POST and by GET. What was asked by GET can be kept and asked for
 * again: where nothing has changed, nothing runs.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlEndpoint {

	private static final String NO_STORE = "no-store";

	/** In seconds. */
	private static final String RETRY_AFTER = "2";

	private final JsonMapper json = JsonMapper.shared();

	private final AtomicLong requests = new AtomicLong();

	private final RequestThread graphQl;

	private final RequestReader reader;

	private final Rates rates;

	private final RefusalPace pace;

	private final Validators validators;

	private final StatusCodes statusCodes;

	private final Caching caching;

	private final AnswerType usual;

	private final RequestMeters meters;

	private final SlowRequests slow;

	/** For the requests that are being answered. */
	private final Semaphore room;

	GraphQlEndpoint(RequestThread graphQl, RequestReader reader, Rates rates, RefusalPace pace, Validators validators,
			StatusCodes statusCodes, RequestMeters meters, SlowRequests slow, ApiSettings settings) {
		this.graphQl = graphQl;
		this.reader = reader;
		this.rates = rates;
		this.pace = pace;
		this.validators = validators;
		this.statusCodes = statusCodes;
		this.meters = meters;
		this.slow = slow;
		this.caching = Caching.of(settings.cacheControl());
		this.usual = settings.preciseStatusCodes() ? AnswerType.GRAPHQL : AnswerType.JSON;
		this.room = new Semaphore(settings.maxRequests());
	}

	/** Before Boot's own routes, which take a number for a string and refuse GET. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), this::answer);
	}

	private ServerResponse answer(ServerRequest request) throws IOException {
		AnswerType type = AnswerType.JSON;
		try {
			type = AnswerType.of(request.headers().header(HttpHeaders.ACCEPT), this.usual);
			HttpMethod method = request.method();
			if (method == HttpMethod.POST) {
				return posted(request, type);
			}
			if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
				return got(request, type);
			}
			throw new HttpRefused(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
		}
		catch (HttpRefused refused) {
			if (refused.status().is4xxClientError()) {
				this.pace.refused(request.servletRequest());
			}
			return refused(refused, type);
		}
		catch (DocumentRefused limited) {
			this.pace.refused(request.servletRequest());
			this.meters.refused(ErrorCode.RATE_LIMITED);
			Map<String, Object> error = limited.error().toSpecification();
			return written(HttpStatus.TOO_MANY_REQUESTS, type.mediaType(), Map.of("errors", List.of(error)),
					(headers) -> {
						headers.setCacheControl(NO_STORE);
						retry(headers, error.get("extensions"));
					});
		}
	}

	private ServerResponse posted(ServerRequest request, AnswerType type) throws IOException {
		Allowance allowance = this.rates.of(request.servletRequest());
		ExecutionGraphQlRequest asked = asked(this.reader.body(request, allowance), allowance);
		return written(request, answered(asked), type, null, null);
	}

	private ServerResponse got(ServerRequest request, AnswerType type) {
		String version = this.validators.version();
		String tag = (version != null) ? this.validators.of(version, query(request), type) : null;
		if (tag != null && Validators.matches(request.headers().header(HttpHeaders.IF_NONE_MATCH), tag)) {
			return ServerResponse.status(HttpStatus.NOT_MODIFIED)
				.headers((headers) -> cached(headers, this.caching.of(request), tag))
				.build();
		}
		Allowance allowance = this.rates.of(request.servletRequest());
		if (allowance != null) {
			allowance.take(Rates.ofReading(query(request).length()));
		}
		ExecutionGraphQlRequest asked = asked(this.reader.parameters(request), allowance);
		asked.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(Documents.READ_ONLY, true)).build());
		ExecutionGraphQlResponse response = answered(asked);
		boolean ofTheMoment = OfTheMoment.isMarked(response.getExecutionInput().getGraphQLContext());
		boolean keep = response.getErrors().isEmpty() && !ofTheMoment && version != null
				&& this.validators.isStill(version);
		return written(request, response, type, keep ? this.caching.of(request) : NO_STORE, keep ? tag : null);
	}

	/**
	 * On this thread, which is a virtual one. Where too many are being answered, one more
	 * is told so at once: if it waited, all would answer too late.
	 */
	private ExecutionGraphQlResponse answered(ExecutionGraphQlRequest asked) {
		if (!this.room.tryAcquire()) {
			throw new HttpRefused(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.SERVER_BUSY,
					"This server has too many requests to answer just now. Try again in a moment.");
		}
		long began = System.nanoTime();
		try {
			ExecutionGraphQlResponse response = this.graphQl.answer(asked);
			long time = System.nanoTime() - began;
			this.meters.answered(asked.getOperationName(), response, time);
			this.slow.answered(asked, response, time);
			return response;
		}
		finally {
			this.room.release();
		}
	}

	/**
	 * As it came: who spells it otherwise gets another validator, and the same answer.
	 */
	private static String query(ServerRequest request) {
		String query = request.servletRequest().getQueryString();
		return (query != null) ? query : "";
	}

	/** The parts have been checked. */
	@SuppressWarnings({ "unchecked", "NullAway" })
	private ExecutionGraphQlRequest asked(Map<String, Object> parts, @Nullable Allowance allowance) {
		ExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest((String) parts.get("query"),
				(String) parts.get("operationName"), (Map<String, Object>) parts.get("variables"),
				(Map<String, Object>) parts.get("extensions"), Long.toString(this.requests.incrementAndGet()),
				Locale.ENGLISH);
		if (allowance != null) {
			request.configureExecutionInput(
					(_, builder) -> builder.graphQLContext(Map.of(Allowance.class, allowance)).build());
		}
		return request;
	}

	private ServerResponse written(ServerRequest request, ExecutionGraphQlResponse response, AnswerType type,
			@Nullable String caching, @Nullable String tag) {
		if (!response.getExecutionResult().isDataPresent()) {
			this.pace.refused(request.servletRequest());
		}
		HttpStatusCode status = this.statusCodes.of(response, type);
		return written(status, type.mediaType(), response.toMap(), (headers) -> {
			if (caching != null) {
				cached(headers, caching, tag);
			}
			advise(headers, status, isLikelySoon(response));
			if (status.equals(HttpStatus.TOO_MANY_REQUESTS)) {
				retry(headers, response.getErrors().getFirst().getExtensions());
			}
		});
	}

	private ServerResponse refused(HttpRefused refused, AnswerType type) {
		this.meters.refused(refused.code());
		Map<String, Object> body = Refusal.body(refused.code(), String.valueOf(refused.getMessage()));
		return written(refused.status(), type.mediaType(), body, (headers) -> {
			headers.setCacheControl(NO_STORE);
			advise(headers, refused.status(), refused.status() == HttpStatus.SERVICE_UNAVAILABLE);
		});
	}

	private ServerResponse written(HttpStatusCode status, MediaType type, Map<String, Object> body,
			Consumer<HttpHeaders> headers) {
		byte[] bytes = this.json.writeValueAsBytes(body);
		return ServerResponse.status(status).contentType(type).headers(headers).build((_, response) -> {
			response.setContentLength(bytes.length);
			response.getOutputStream().write(bytes);
			return null;
		});
	}

	private static void cached(HttpHeaders headers, String caching, @Nullable String tag) {
		headers.setCacheControl(caching);
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		if (tag != null) {
			headers.setETag(tag);
		}
	}

	private static void retry(HttpHeaders headers, @Nullable Object extensions) {
		if (extensions instanceof Map<?, ?> said) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(said.get(DocumentRefused.RETRY_AFTER)));
		}
	}

	/** Whether the same request may succeed in a moment. */
	private static boolean isLikelySoon(ExecutionGraphQlResponse response) {
		return response.getErrors()
			.stream()
			.anyMatch(
					(error) -> ErrorCode.DATABASE_UNAVAILABLE.name().equals(error.getExtensions().get(ErrorCode.KEY)));
	}

	/** What the client can do instead. */
	private static void advise(HttpHeaders headers, HttpStatusCode status, boolean later) {
		if (status.equals(HttpStatus.METHOD_NOT_ALLOWED)) {
			headers.set(HttpHeaders.ALLOW, "GET, POST");
		}
		if (later) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		}
	}

}
