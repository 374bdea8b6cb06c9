package org.conceptgraph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all of this is for: from a question to its concepts, and through each of them to
 * another question, every step with its reason.
 */
@SampleTest
class MissionIT {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private HttpGraphQlTester graph;

	@ParameterizedTest
	@CsvSource({ "sodium-potassium pump, sodium-potassium pump", "ATP, ATP",
			"secondary active transport, secondary active transport" })
	void leadsFromTheQuestionThroughAConceptToAnotherQuestion(String label, String surface) {
		GraphQlAnswer answer = new GraphQlAnswer(this.graph.documentName("mission")
			.variable("sourceId", "168837")
			.variable("label", label)
			.execute()
			.path("")
			.entity(OBJECT)
			.get());

		GraphQlAnswer link = answer.at("question.concepts.edges")
			.firstWhere((edge) -> edge.text("node.label").equals(label));
		assertThat(link.number("score")).isPositive();
		assertThat(link.at("evidence").all()).anySatisfy((evidence) -> {
			assertThat(evidence.text("surface")).isEqualToIgnoringCase(surface);
			assertThat(evidence.text("method")).isEqualTo("MENTION");
			assertThat(evidence.text("snippet")).containsIgnoringCase(surface);
		});
		GraphQlAnswer other = answer.at("concept.questions.edges")
			.firstWhere((edge) -> !edge.text("node.sourceId").equals("168837"));
		assertThat(other.at("evidence").all()).isNotEmpty();
		assertThat(other.text("node.title")).isNotBlank();
	}

	@Test
	void saysWhichConceptsRelatedQuestionsShareAndWhatEachAddsToTheScore() {
		GraphQlAnswer answer = new GraphQlAnswer(this.graph.documentName("related-questions")
			.variable("sourceId", "168837")
			.execute()
			.path("")
			.entity(OBJECT)
			.get());

		List<GraphQlAnswer> related = answer.at("question.related.edges").all();
		assertThat(related).hasSizeGreaterThan(4);
		assertThat(related).allSatisfy((edge) -> {
			double sum = edge.number("textContribution") + edge.at("sharedConcepts")
				.all()
				.stream()
				.mapToDouble((shared) -> shared.number("contribution"))
				.sum();
			assertThat(sum).isCloseTo(edge.number("score"), org.assertj.core.data.Offset.offset(0.0005));
		});
		assertThat(related).anySatisfy((edge) -> assertThat(edge.truth("listed")).isTrue());
	}

	@Test
	void findsThePumpByItsOtherName() {
		this.graph.document("{ concept(by: { label: \"Na+/K+ ATPase\" }) { id label } }")
			.execute()
			.path("concept.id")
			.entity(String.class)
			.isEqualTo("concept:sodium-potassium-pump");
	}

	@Test
	void findsThePumpHoweverItIsSpelled() {
		for (String name : List.of("Sodium potassium pumps", "SODIUM–POTASSIUM PUMP", "sodium-potassium-pump")) {
			this.graph.document("query($name: String!) { concept(by: { label: $name }) { id } }")
				.variable("name", name)
				.execute()
				.path("concept.id")
				.entity(String.class)
				.isEqualTo("concept:sodium-potassium-pump");
		}
	}

}
