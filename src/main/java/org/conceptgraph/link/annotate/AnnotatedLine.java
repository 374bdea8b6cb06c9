package org.conceptgraph.link.annotate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.conceptgraph.link.Evidence;
import org.conceptgraph.link.Link;
import org.conceptgraph.link.Linker;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Span;
import org.conceptgraph.link.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers one JSON line by another.
 */
final class AnnotatedLine {

	/** A text alone is weighed as an answer is. */
	private static final String TEXT = "text";

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(20).maxStringLength(64 << 20).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * @param bytes one line for each that was asked
	 */
	record Answers(byte[] bytes, long errors) {
	}

	private static final class BadLine extends Exception {

		private static final long serialVersionUID = 1L;

		BadLine(String message) {
			super(message);
		}

	}

	private final Linker linker;

	private final Function<String, List<Span>> notProse;

	AnnotatedLine(Linker linker, Function<String, List<Span>> notProse) {
		this.linker = linker;
		this.notProse = notProse;
	}

	Answers answer(LineBatches.Batch batch) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
		long errors = 0;
		long number = batch.first();
		for (byte[] line : batch.lines()) {
			byte[] answer;
			try {
				answer = answer(line);
			}
			catch (BadLine ex) {
				answer = error(number, (ex.getMessage() != null) ? ex.getMessage() : "not readable");
				errors++;
			}
			bytes.writeBytes(answer);
			bytes.write('\n');
			number++;
		}
		return new Answers(bytes.toByteArray(), errors);
	}

	private byte[] answer(byte @Nullable [] line) throws BadLine {
		JsonNode node = parse(line);
		String id = string(node, "id");
		if (id == null) {
			throw new BadLine("\"id\" is missing");
		}
		boolean plain = node.has(TEXT);
		Text text = plain ? text(node) : question(node);
		return write(id, this.linker.link(text), plain);
	}

	private static JsonNode parse(byte @Nullable [] line) throws BadLine {
		if (line == null) {
			throw new BadLine("the line is too long");
		}
		try {
			String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
			JsonNode node = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
			if (!node.isObject()) {
				throw new BadLine("the line is no JSON object");
			}
			return node;
		}
		catch (CharacterCodingException ex) {
			throw new BadLine("the line is not UTF-8");
		}
		catch (JacksonException ex) {
			throw new BadLine("the line is not JSON: " + ex.getOriginalMessage());
		}
	}

	private Text text(JsonNode node) throws BadLine {
		for (String other : List.of("title", "question", "description", "answer", "keywords")) {
			if (node.has(other)) {
				throw new BadLine("\"text\" stands alone, without \"" + other + "\"");
			}
		}
		String text = string(node, TEXT);
		if (text == null) {
			throw new BadLine("\"text\" is no text");
		}
		return new Text(List.of(passage(Field.ANSWER, text)), List.of());
	}

	private Text question(JsonNode node) throws BadLine {
		List<Passage> passages = new ArrayList<>();
		for (Field field : List.of(Field.TITLE, Field.QUESTION, Field.DESCRIPTION, Field.ANSWER)) {
			String text = string(node, name(field, false));
			if (text != null) {
				passages.add(passage(field, text));
			}
		}
		List<String> keywords = keywords(node.path("keywords"));
		if (passages.isEmpty() && !node.has("keywords")) {
			throw new BadLine("there is no \"text\", and no \"title\", \"question\", \"answer\" or \"keywords\"");
		}
		return new Text(passages, keywords);
	}

	private Passage passage(Field field, String text) {
		return new Passage(field, text, this.notProse.apply(text));
	}

	private static List<String> keywords(JsonNode node) throws BadLine {
		List<String> keywords = new ArrayList<>();
		boolean good = node.isArray() || node.isMissingNode() || node.isNull();
		for (JsonNode keyword : node) {
			good &= keyword.isString();
			keywords.add(keyword.isString() ? keyword.stringValue() : "");
		}
		if (!good) {
			throw new BadLine("\"keywords\" is no list of texts");
		}
		return keywords;
	}

	private static @Nullable String string(JsonNode node, String name) throws BadLine {
		JsonNode value = node.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw new BadLine("\"" + name + "\" is no text");
		}
		return value.stringValue();
	}

	private static String name(Field field, boolean plain) {
		return plain ? TEXT : field.name().toLowerCase(Locale.ROOT);
	}

	private static byte[] write(String id, List<Link> links, boolean plain) throws BadLine {
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
			throw new BadLine("\"id\" holds half a character");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (JsonGenerator json = JSON.createGenerator(bytes)) {
			json.writeStartObject();
			json.writeStringProperty("id", id);
			json.writeArrayPropertyStart("links");
			links.forEach((link) -> write(link, plain, json));
			json.writeEndArray();
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void write(Link link, boolean plain, JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("concept", link.concept().id());
		json.writeStringProperty("label", link.concept().label());
		json.writeNumberProperty("score", link.score());
		json.writeArrayPropertyStart("mentions");
		link.evidence().forEach((evidence) -> write(evidence, plain, json));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(Evidence evidence, boolean plain, JsonGenerator json) {
		Integer start = evidence.start();
		Integer end = evidence.end();
		if (start == null || end == null) {
			return;
		}
		json.writeStartObject();
		json.writeStringProperty("field", name(evidence.field(), plain));
		json.writeNumberProperty("start", start);
		json.writeNumberProperty("end", end);
		json.writeStringProperty("surface", evidence.surface());
		if (evidence.nested()) {
			json.writeBooleanProperty("nested", true);
		}
		json.writeEndObject();
	}

	private static byte[] error(long number, String message) {
		return JSON.writeValueAsBytes(JSON.createObjectNode().put("line", number).put("error", message));
	}

}
