package org.conceptgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's queries give the README's answers. With {@code -Dreadme.update=true} the
 * answers are written into it.
 */
@SampleTest
class ReadmeIT {

	private static final Path README = Path.of("README.md");

	private static final Pattern QUERY_AND_ANSWER = Pattern.compile("```graphql\\n(.*?)```\\n\\n```json\\n(.*?)```",
			Pattern.DOTALL);

	private final JsonMapper json = JsonMapper.builder().build();

	@Autowired
	private HttpGraphQlTester graph;

	@Test
	void queriesGiveTheAnswersThatStandBelowThem() throws IOException {
		String readme = Files.readString(README);
		if (Boolean.getBoolean("readme.update")) {
			readme = QUERY_AND_ANSWER.matcher(readme).replaceAll(this::withAnswer);
			Files.writeString(README, readme);
		}

		Matcher pairs = QUERY_AND_ANSWER.matcher(readme);
		int found = 0;
		while (pairs.find()) {
			found++;
			assertThat(answer(pairs.group(1))).isEqualTo(this.json.readTree(pairs.group(2)));
		}
		assertThat(found).isEqualTo(3);
	}

	private String withAnswer(MatchResult pair) {
		String answer = CompactJson.print(answer(pair.group(1)));
		return Matcher.quoteReplacement("```graphql\n" + pair.group(1) + "```\n\n```json\n" + answer + "\n```");
	}

	private tools.jackson.databind.JsonNode answer(String query) {
		Map<String, Object> data = this.graph.document(query)
			.execute()
			.path("")
			.entity(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.get();
		return this.json.readTree(this.json.writeValueAsString(data));
	}

}
