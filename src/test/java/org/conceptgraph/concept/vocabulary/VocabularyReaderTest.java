package org.conceptgraph.concept.vocabulary;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class VocabularyReaderTest {

	@Test
	void yamlIsReadWithLinesForWhatIsWrong() {
		Vocabulary vocabulary = read("concepts.yaml", """
				concepts:
				  - id: osmosis
				    label: osmosis
				    aliases: [osmotic flow]
				    definition: Water crosses a membrane.
				    broader: [diffusion]
				  - label: without id
				  - id: no-label
				  - id: diffusion
				    label: diffusion
				    generic: true
				""");
		assertThat(vocabulary.entries()).extracting(Vocabulary.Entry::id).containsExactly("osmosis", "diffusion");
		assertThat(vocabulary.entries().getFirst().broader()).containsExactly("diffusion");
		assertThat(vocabulary.entries().getLast().generic()).isTrue();
		assertThat(vocabulary.problems()).extracting(VocabularyProblem::code)
			.containsExactly("missing-id", "missing-label");
		assertThat(vocabulary.problems()).extracting(VocabularyProblem::line).containsExactly(7, 8);
	}

	@Test
	void aBadJsonLineStopsNothing() {
		Vocabulary vocabulary = read("v.jsonl", """
				{"id": "a", "label": "alpha", "aliases": ["first"], "definition": null, "broader": []}
				{"id": "b", "label":
				{"id": "b", "label": "beta", "label": "twice"}

				[1]
				{"id": "c", "label": "gamma", "aliases": [7]}
				""");
		assertThat(vocabulary.entries()).extracting(Vocabulary.Entry::id).containsExactly("a", "c");
		assertThat(vocabulary.problems()).extracting(VocabularyProblem::line).containsExactly(2, 3, 5, 6);
	}

	@Test
	void ofTwoEntriesOfOneIdTheSameStaysInEitherOrder() {
		String one = "{\"id\": \"a\", \"label\": \"one\"}\n";
		String two = "{\"id\": \"a\", \"label\": \"two\"}\n";
		for (String text : List.of(one + two, two + one)) {
			Vocabulary vocabulary = read("v.jsonl", text);
			assertThat(vocabulary.entries()).extracting(Vocabulary.Entry::label).containsExactly("one");
			assertThat(vocabulary.problems()).extracting(VocabularyProblem::code).containsExactly("duplicate-id");
		}
		assertThat(read("v.jsonl", one + one).problems()).isEmpty();
	}

	@Test
	void turtlePrefersEnglishAndReadsNarrowerBackwards() {
		Vocabulary vocabulary = read("v.ttl", """
				@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
				@prefix e: <http://example.org/> .
				e:scheme a skos:ConceptScheme ; skos:prefLabel "All" .
				e:a a skos:Concept ; skos:prefLabel "Zelle"@de , "cell"@en ; skos:altLabel "cellule"@fr, "cyte"@en ;
				  skos:definition "The unit of life."@en ; skos:narrower e:b .
				e:b a skos:Concept ; skos:prefLabel "neuron" ; skos:hiddenLabel "nuron" .
				""");
		assertThat(vocabulary.problems()).isEmpty();
		assertThat(vocabulary.entries()).containsExactly(
				new Vocabulary.Entry("http://example.org/a", "cell", List.of("cyte"), "The unit of life.", List.of(),
						false, null),
				new Vocabulary.Entry("http://example.org/b", "neuron", List.of("nuron"), null,
						List.of("http://example.org/a"), false, null));
	}

	@Test
	void rdfXmlAndJsonLdSayTheSame() {
		Vocabulary xml = read("v.rdf", """
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
				  xmlns:skos="http://www.w3.org/2004/02/skos/core#">
				  <skos:Concept rdf:about="http://example.org/b"><skos:prefLabel>neuron</skos:prefLabel></skos:Concept>
				</rdf:RDF>
				""");
		Vocabulary json = read("v.jsonld", """
				{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@id": "http://example.org/b",
				 "@type": "skos:Concept", "skos:prefLabel": "neuron"}
				""");
		assertThat(xml.problems()).isEmpty();
		assertThat(json.problems()).isEmpty();
		assertThat(xml.entries()).hasSize(1).isEqualTo(json.entries());
	}

	@ParameterizedTest
	@CsvSource({ "v.yaml,invalid-yaml,[,100000", "v.yaml,invalid-yaml,'- ',100000", "v.jsonl,invalid-json,[,100000",
			"v.jsonld,too-deep,[,100000", "v.ttl,too-deep,'<a:a> <a:b> ( ',100000", "v.rdf,invalid-rdf,<a>,100000" })
	void deepNestingIsRefusedQuickly(String file, String code, String piece, int times) {
		Vocabulary vocabulary = read(file, piece.repeat(times));
		assertThat(vocabulary.entries()).isEmpty();
		assertThat(vocabulary.problems()).hasSize(1);
		assertThat(vocabulary.problems().getFirst().code()).isIn(code, "invalid-rdf");
	}

	@Test
	void aYamlBombIsNoDanger() {
		StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
		}
		bomb.append("concepts: *a29\n");
		assertThat(read("v.yaml", bomb.toString()).entries()).isEmpty();
	}

	@Test
	void aTagMakesNoObject() {
		Vocabulary vocabulary = read("v.yaml", """
				concepts:
				  - id: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]
				    label: evil
				  - id: good
				    label: good
				""");
		assertThat(vocabulary.entries()).extracting(Vocabulary.Entry::id).containsExactly("good");
	}

	@Test
	void noEntityAndNoContextIsFetched() {
		Vocabulary xml = read("v.rdf", """
				<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
				  xmlns:skos="http://www.w3.org/2004/02/skos/core#">
				  <skos:Concept rdf:about="http://e.org/b"><skos:prefLabel>&x;</skos:prefLabel></skos:Concept>
				</rdf:RDF>
				""");
		assertThat(xml.entries()).isEmpty();
		assertThat(xml.problems()).extracting(VocabularyProblem::code).containsExactly("invalid-rdf");
		for (String context : List.of("https://schema.org", "file:///etc/passwd", "http://127.0.0.1:9/x")) {
			Vocabulary json = read("v.jsonld", "{\"@context\": \"" + context + "\", \"@id\": \"http://e.org/b\"}");
			assertThat(json.entries()).isEmpty();
			assertThat(json.problems()).extracting(VocabularyProblem::code).containsExactly("invalid-rdf");
		}
	}

	@Test
	void bytesThatAreNoTextAreAProblem() {
		for (String file : List.of("v.yaml", "v.jsonl", "v.ttl", "v.rdf", "v.jsonld", "v.txt")) {
			assertThat(VocabularyReader.read(file, new byte[] { (byte) 0xC3, 0x28 }).problems()).hasSize(1);
			assertThat(VocabularyReader.read(file, new byte[0]).entries()).isEmpty();
		}
	}

	@Test
	void vocabulariesAreToldByTheirExtension() {
		assertThat(List.of("a.yaml", "a.YML", "a.jsonl", "x.y.ttl", "a.rdf", "a.jsonld"))
			.allMatch(Vocabulary::isVocabulary);
		assertThat(List.of("a.md", "yaml", "a.json", "a.yaml.txt")).noneMatch(Vocabulary::isVocabulary);
	}

	private static Vocabulary read(String file, String text) {
		return assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> VocabularyReader.read(file, text.getBytes(StandardCharsets.UTF_8)));
	}

}
