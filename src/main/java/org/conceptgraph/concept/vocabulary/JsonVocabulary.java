package org.conceptgraph.concept.vocabulary;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One concept to a line: {@code {"id", "label", "aliases": [], "definition", "broader":
 * []}}.
 */
final class JsonVocabulary {

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final EntryCollector entries;

	private JsonVocabulary(EntryCollector entries) {
		this.entries = entries;
	}

	static void read(String text, EntryCollector entries) {
		JsonVocabulary reader = new JsonVocabulary(entries);
		int number = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			number++;
			if (!line.isBlank()) {
				reader.readLine(line, number);
			}
		}
	}

	private void readLine(String line, int number) {
		try {
			JsonNode node = JSON.readTree(line);
			if (!node.isObject()) {
				this.entries.problem(number, null, "bad-entry", "A line is an object with id and label");
				return;
			}
			this.entries.add(string(node, "id", number), string(node, "label", number),
					strings(node, "aliases", number), string(node, "definition", number),
					strings(node, "broader", number), node.path("generic").asBoolean(false), number);
		}
		catch (JacksonException ex) {
			int column = (ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 0;
			this.entries.problem(number, (column > 0) ? column : null, "invalid-json",
					"The line is not JSON: " + ex.getOriginalMessage());
		}
	}

	private @Nullable String string(JsonNode entry, String key, int line) {
		JsonNode value = entry.path(key);
		if (value.isString()) {
			return value.stringValue();
		}
		if (!value.isMissingNode() && !value.isNull()) {
			this.entries.problem(line, null, "bad-value", "A text is expected as " + key);
		}
		return null;
	}

	private List<String> strings(JsonNode entry, String key, int line) {
		JsonNode value = entry.path(key);
		List<String> strings = new ArrayList<>();
		if (!value.isArray()) {
			if (!value.isMissingNode() && !value.isNull()) {
				this.entries.problem(line, null, "bad-value", "A list of texts is expected as " + key);
			}
			return strings;
		}
		for (JsonNode item : value) {
			if (item.isString()) {
				strings.add(item.stringValue());
			}
			else {
				this.entries.problem(line, null, "bad-value", "A list of texts is expected as " + key);
			}
		}
		return strings;
	}

}
