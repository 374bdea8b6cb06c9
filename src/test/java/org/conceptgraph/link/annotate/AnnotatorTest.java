package org.conceptgraph.link.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnnotatorTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Lexicon LEXICON = Lexicon
		.of(List.of(new Vocabulary("v.jsonl", List.of(entry("X:1", "sodium-potassium pump", "Na+/K+ ATPase"),
				entry("X:2", "pump", "pumping"), entry("X:3", "osmosis", "osmotic flow")), List.of())), List.of());

	@Test
	void aTextIsAnsweredWithTheVocabularysOwnIds() throws IOException {
		Answer answer = annotate("{\"id\": \"a\", \"text\": \"😀 The Na+/K+ ATPase.\"}\n");
		assertThat(answer.errors()).isZero();
		assertThat(answer.text()).matches("""
				\\{"id":"a","links":\\[\\{"concept":"X:1","label":"sodium-potassium pump","score":0\\.\\d+,\
				"mentions":\\[\\{"field":"text","start":6,"end":19,"surface":"Na\\+/K\\+ ATPase"}]}]}
				""");
	}

	@Test
	void fieldsKeepTheirNamesAndAKeywordAloneHasNoMentions() throws IOException {
		JsonNode answer = annotate("""
				{"id": "a", "title": "sodium-potassium pumps", "answer": "It is pumping.", "keywords": ["osmosis"]}
				""").line(0);
		assertThat(answer.at("/links/0/concept").asString()).isEqualTo("X:1");
		assertThat(answer.at("/links/0/mentions/0/field").asString()).isEqualTo("title");
		JsonNode pump = answer.at("/links/1");
		assertThat(pump.at("/mentions/0/nested").asBoolean()).isTrue();
		assertThat(pump.at("/mentions/1/field").asString()).isEqualTo("answer");
		assertThat(pump.at("/mentions/1").has("nested")).isFalse();
		assertThat(answer.at("/links/2/concept").asString()).isEqualTo("X:3");
		assertThat(answer.at("/links/2/mentions").size()).isZero();
	}

	@Test
	void aBadLineIsAnsweredAndTheRestGoesOn() throws IOException {
		byte[] input = """
				{"id": "1", "text": "osmosis"}
				not json

				{"text": "no id"}
				{"id": "5"}
				{"id": 6, "text": "x"}
				{"id": "7", "text": 7}
				{"id": "8", "keywords": [8]}
				[9]
				{"id": "10", "text": "a", "text": "b"}
				{"id": "11", "text": "a"} {"id": "12"}
				{"id": "12", "text": "ÿ"}
				{"id": "\\ud800", "text": "a"}
				{"id": "14", "text": "osmosis"}""".replace("ÿ", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
		Answer answer = annotate(input);
		assertThat(answer.errors()).isEqualTo(12);
		for (int line = 2; line <= 13; line++) {
			assertThat(answer.line(line - 1).path("line").asInt()).isEqualTo(line);
			assertThat(answer.line(line - 1).path("error").asString()).isNotBlank();
		}
		assertThat(answer.line(13).at("/id").asString()).isEqualTo("14");
		assertThat(answer.line(13).at("/links").size()).isEqualTo(1);
	}

	@Test
	void deepNestingIsAnError() throws IOException {
		assertThat(annotate("{\"id\":".repeat(100_000) + "\n").errors()).isEqualTo(1);
	}

	@Test
	void manyLinesComeBackInTheirOrder() throws IOException {
		StringBuilder input = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			input.append("{\"id\": \"%d\", \"text\": \"%s\"}\r\n".formatted(i, "osmosis ".repeat(i % 50)));
		}
		Answer answer = annotate(input.toString());
		assertThat(answer.errors()).isZero();
		for (int i = 0; i < 5_000; i += 7) {
			assertThat(answer.line(i).path("id").asString()).isEqualTo(Integer.toString(i));
			assertThat(answer.line(i).at("/links/0/mentions").size()).isEqualTo(i % 50);
		}
	}

	@Test
	void anEmptyInputHasAnEmptyAnswer() throws IOException {
		assertThat(annotate("")).isEqualTo(new Answer("", 0));
	}

	private record Answer(String text, long errors) {

		JsonNode line(int index) {
			return JSON.readTree(this.text.split("\n")[index]);
		}

	}

	private static Answer annotate(String input) throws IOException {
		return annotate(input.getBytes(StandardCharsets.UTF_8));
	}

	private static Answer annotate(byte[] input) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		long errors = new Annotator(LEXICON, (text) -> List.of()).annotate(new ByteArrayInputStream(input), out);
		return new Answer(out.toString(StandardCharsets.UTF_8), errors);
	}

	private static Vocabulary.Entry entry(String id, String label, String alias) {
		return new Vocabulary.Entry(id, label, List.of(alias), null, List.of(), false, null);
	}

}
