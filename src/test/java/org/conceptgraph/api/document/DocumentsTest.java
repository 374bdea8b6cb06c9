package org.conceptgraph.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.api.TestSchema;
import org.conceptgraph.api.core.ApiSettings;
import org.conceptgraph.api.core.LimitSettings;
import org.conceptgraph.api.rate.RateSettings;
import org.conceptgraph.api.rate.Rates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is read once, and what a closed deployment answers.
 */
class DocumentsTest {

	private static final String LISTED = "query Listed { dataset { version } }";

	@TempDir
	private Path folder;

	@Test
	void readsADocumentOnce() {
		Documents documents = documents(null);

		assertThat(ask(documents, LISTED, null).getDocument()).isSameAs(ask(documents, LISTED, null).getDocument());
		assertThat(ask(documents, LISTED, DigestUtils.sha256Hex(LISTED)).getDocument())
			.isSameAs(ask(documents, null, DigestUtils.sha256Hex(LISTED)).getDocument());
	}

	@Test
	void answersOnlyWhatIsInTheFolder() throws IOException {
		Files.writeString(this.folder.resolve("listed.graphql"), LISTED + "\n");

		answersOnlyWhatIsListed(documents(this.folder));
	}

	@Test
	void answersOnlyWhatIsInTheFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("documents.json"), "{\"any key\": \"" + LISTED + "\"}");

		answersOnlyWhatIsListed(documents(file));
	}

	private static void answersOnlyWhatIsListed(Documents documents) {
		assertThat(ask(documents, LISTED, null).hasErrors()).isFalse();
		assertThat(ask(documents, null, DigestUtils.sha256Hex(LISTED)).hasErrors()).isFalse();
		assertThat(code(ask(documents, LISTED + " ", null))).isEqualTo("DOCUMENT_NOT_ALLOWED");
		assertThat(code(ask(documents, "{ __schema { types { name } } }", null))).isEqualTo("DOCUMENT_NOT_ALLOWED");
		assertThat(code(ask(documents, null, "0".repeat(64)))).isEqualTo("DOCUMENT_NOT_ALLOWED");
		String other = "{ subjects { id } }";
		assertThat(code(ask(documents, other, DigestUtils.sha256Hex(other)))).isEqualTo("DOCUMENT_NOT_ALLOWED");
		assertThat(code(ask(documents, null, DigestUtils.sha256Hex(other)))).isEqualTo("DOCUMENT_NOT_ALLOWED");
	}

	@Test
	void doesNotStartWhereTheListCannotBeRead() {
		assertThatIllegalStateException().isThrownBy(() -> documents(this.folder.resolve("nowhere")))
			.withMessageContaining("concept-graph.api.documents");
	}

	private static @Nullable Object code(PreparsedDocumentEntry entry) {
		GraphQLError error = entry.getErrors().getFirst();
		return error.getExtensions().get("code");
	}

	private static PreparsedDocumentEntry ask(Documents documents, @Nullable String text, @Nullable String hash) {
		ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
			.query((text != null) ? text : PersistedQuerySupport.PERSISTED_QUERY_MARKER);
		if (hash != null) {
			input.extensions(Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
		}
		return documents.getDocumentAsync(input.build(), (_) -> {
			throw new IllegalStateException("It reads by itself");
		}).join();
	}

	private static Documents documents(@Nullable Path listed) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(
				Map.of("source", GraphQlSource.builder(TestSchema.read()).build()));
		return new Documents(
				new ApiSettings("no-cache", listed, false, false, true, DataSize.ofMegabytes(1), Duration.ofSeconds(10),
						200),
				new LimitSettings(50_000, 18, 6, 400, 100, 50, 10_000, 50_000), new Rates(new RateSettings(0, 0)),
				beans.getBeanProvider(GraphQlSource.class));
	}

}
