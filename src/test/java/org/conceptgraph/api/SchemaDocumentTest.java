package org.conceptgraph.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema for clients and their tools, in one file: printed to
 * {@code target/schema.graphql} by every build, and with {@code -Ddocs.update=true} to
 * {@code docs/schema.graphql}.
 */
class SchemaDocumentTest {

	@Test
	void theDocumentedSchemaIsTheOneThatIsServed() throws IOException {
		String printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeSchemaDefinition(false)
			.includeDirectiveDefinition((name) -> name.equals("cost") || name.equals("listSize")))
			.print(TestSchema.read());
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/schema.graphql"), printed);
		Path documented = Path.of("docs/schema.graphql");
		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(documented, printed);
		}

		assertThat(documented).as("mvn test -Dtest=SchemaDocumentTest -Ddocs.update=true writes it anew")
			.hasContent(printed);
	}

}
