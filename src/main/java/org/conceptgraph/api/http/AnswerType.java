package org.conceptgraph.api.http;

import java.util.Comparator;
import java.util.List;

import org.conceptgraph.api.core.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The media types in which answers are written.
 */
enum AnswerType {

	/** The type of GraphQL over HTTP: the status says how it went. */
	GRAPHQL(MediaType.APPLICATION_GRAPHQL_RESPONSE),
	/** The older one: whatever could be understood is answered with 200. */
	JSON(MediaType.APPLICATION_JSON);

	private final MediaType type;

	AnswerType(MediaType type) {
		this.type = type;
	}

	MediaType mediaType() {
		return this.type;
	}

	/**
	 * The one that the client likes best.
	 * @param accept the values of the request's Accept headers
	 * @param usual where the client has no wish
	 */
	static AnswerType of(List<String> accept, AnswerType usual) {
		if (accept.isEmpty()) {
			return usual;
		}
		String wishes = String.join(",", accept);
		for (AnswerType type : values()) {
			if (wishes.equals(type.type.toString())) {
				return type;
			}
		}
		for (MediaType wish : sorted(wishes)) {
			if (wish.includes(usual.type)) {
				return usual;
			}
			for (AnswerType type : values()) {
				if (wish.includes(type.type)) {
					return type;
				}
			}
		}
		throw new HttpRefused(HttpStatus.NOT_ACCEPTABLE, ErrorCode.NOT_ACCEPTABLE,
				"Answers are application/graphql-response+json or application/json; accept one of them.");
	}

	private static List<MediaType> sorted(String wishes) {
		try {
			return MediaType.parseMediaTypes(wishes)
				.stream()
				.filter((wish) -> wish.getQualityValue() > 0)
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
