package org.conceptgraph.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL by GET, as GraphQL over HTTP has it: the parts of a request are parameters of
 * the address, and are answered as if they had been posted. The schema has no mutations,
 * so whatever is asked is safe to ask again.
 */
@Configuration(proxyBeanMethods = false)
class GetRequests {

	private static final JsonMapper json = JsonMapper.shared();

	/** Before Boot's own routes, which refuse GET. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlByGet(GraphQlHttpHandler handler, GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.GET(properties.getHttp().getPath())
			.and(RequestPredicates.param("query", (_) -> true)), (request) -> answer(request, handler));
	}

	private static ServerResponse answer(ServerRequest request, GraphQlHttpHandler handler) throws Exception {
		Map<String, Object> body = new LinkedHashMap<>();
		request.param("query").ifPresent((query) -> body.put("query", query));
		request.param("operationName").ifPresent((name) -> body.put("operationName", name));
		for (String parameter : new String[] { "variables", "extensions" }) {
			Optional<String> value = request.param(parameter).filter((text) -> !text.isBlank());
			if (value.isPresent()) {
				JsonNode object = object(value.get());
				if (object == null) {
					return refused(parameter);
				}
				body.put(parameter, object);
			}
		}
		ServerRequest posted = ServerRequest.from(request)
			.method(HttpMethod.POST)
			.headers((headers) -> headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE))
			.body(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8))
			.build();
		return handler.handleRequest(posted);
	}

	private static @Nullable JsonNode object(String text) {
		try {
			JsonNode node = json.readTree(text);
			return node.isObject() ? node : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static ServerResponse refused(String parameter) {
		return ServerResponse.status(HttpStatus.BAD_REQUEST)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors",
					new Object[] { Map.of("message", "The parameter `" + parameter + "` must be a JSON object.",
							"extensions", Map.of("code", "BAD_ARGUMENT")) }));
	}

}
