package org.conceptgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The jar says what it is made of.
 */
class PartsListTest {

	@Test
	void listsWhatRunsAndNothingOfTheTests() throws IOException {
		ClassPathResource file = new ClassPathResource("META-INF/sbom/application.cdx.json");
		assumeTrue(file.exists() || !Boolean.getBoolean("maven.offline"), "made by a Maven that is not offline");
		JsonNode list = JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8));

		assertThat(list.at("/bomFormat").asString()).isEqualTo("CycloneDX");
		List<String> names = new ArrayList<>();
		for (JsonNode component : list.at("/components")) {
			names.add(component.at("/name").asString());
			assertThat(component.at("/version").asString()).as(names.getLast()).isNotEmpty();
			assertThat(component.at("/purl").asString()).startsWith("pkg:maven/");
		}
		assertThat(names).contains("graphql-java", "neo4j", "spring-security-web", "tomcat-embed-core")
			.doesNotContain("archunit-junit5", "junit-jupiter", "playwright");
	}

}
