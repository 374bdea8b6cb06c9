package org.conceptgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents say what is so. With {@code -Ddocs.update=true} the structure test is printed
 * into docs/architecture.md.
 */
class DocumentationTest {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

	private static final Pattern PRINTED = Pattern.compile(
			"(?<=StructureTest\\.java: kept in step by DocumentationTest -->\\n```java\\n).*?(?=```)", Pattern.DOTALL);

	@Test
	void theArchitecturePrintsTheStructureTest() throws IOException {
		Path file = Path.of("docs/architecture.md");
		String rules = rules();
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(file,
					PRINTED.matcher(Files.readString(file)).replaceFirst(Matcher.quoteReplacement(rules)));
		}

		assertThat(Files.readString(file)).contains(rules);
	}

	private static String rules() throws IOException {
		String test = Files.readString(Path.of("src/test/java/org/conceptgraph/StructureTest.java"));
		int from = test.indexOf("\t@ArchTest");
		return test.substring(from, test.lastIndexOf("\n}"))
			.stripTrailing()
			.replaceAll("(?m)^\t", "")
			.replace("\t", "  ") + "\n";
	}

	@ParameterizedTest
	@MethodSource("documents")
	void linksPointAtFilesThatAreThere(Path document) throws IOException {
		Matcher link = LINK.matcher(Files.readString(document));
		while (link.find()) {
			assertThat(document.toAbsolutePath().resolveSibling(link.group(1))).exists();
		}
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> docs = Files.walk(Path.of("docs"));
				Stream<Path> top = Files.list(Path.of(""));
				Stream<Path> schema = Files.list(Path.of("graph-schema"))) {
			return Stream.of(docs, top, schema)
				.flatMap((files) -> files)
				.filter((file) -> file.toString().endsWith(".md"))
				.toList();
		}
	}

}
