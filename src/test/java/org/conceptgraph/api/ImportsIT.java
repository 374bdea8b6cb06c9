package org.conceptgraph.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.conceptgraph.SampleTest;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What was imported is told, and what was wrong with it. These imports change no page
 * that other tests read.
 */
@SampleTest
class ImportsIT {

	private static final String LATEST = """
			{ imports(first: 1) { nodes { id state stage stageDone stageTotal startedAt endedAt newPages unchangedPages rejectedPages
			  problemCounts { severity code count }
			  problems(first: 2) { pageInfo { hasNextPage endCursor } nodes { file line column severity code message } } } } }
			""";

	@Autowired
	private HttpGraphQlTester graph;

	@Autowired
	private Importer importer;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void theLatestImportComesFirstWithItsProblems() throws IOException {
		for (int i = 0; i < 3; i++) {
			Files.writeString(this.folder.resolve("broken-" + i + ".md"), "no front matter");
		}
		run(ImportListener.NONE);

		GraphQlTester.Response answer = this.graph.document(LATEST).execute();

		answer.path("imports.nodes[0].state").entity(String.class).isEqualTo("DONE");
		answer.path("imports.nodes[0].rejectedPages").entity(Integer.class).isEqualTo(3);
		answer.path("imports.nodes[0].endedAt").hasValue();
		answer.path("imports.nodes[0].problemCounts[0].code").entity(String.class).isEqualTo("no-front-matter");
		answer.path("imports.nodes[0].problemCounts[0].count").entity(Integer.class).isEqualTo(3);
		answer.path("imports.nodes[0].problems.nodes[0].file")
			.entity(String.class)
			.satisfies((file) -> assertThat(file).endsWith("broken-0.md"));
		answer.path("imports.nodes[0].problems.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
		String id = answer.path("imports.nodes[0].id").entity(String.class).get();
		String cursor = answer.path("imports.nodes[0].problems.pageInfo.endCursor").entity(String.class).get();
		this.graph.document("""
				query($id: ID!, $after: String) { node(id: $id) { id ... on ImportRun {
				  problems(first: 2, after: $after) { nodes { file } pageInfo { hasNextPage } } } } }
				""")
			.variable("id", id)
			.variable("after", cursor)
			.execute()
			.path("node.problems.nodes")
			.entityList(Object.class)
			.hasSize(1);
	}

	@Test
	void anImportThatBreaksOffSaysSo() throws IOException {
		Files.writeString(this.folder.resolve("broken.md"), "no front matter");

		assertThatThrownBy(() -> run(new ImportListener() {

			@Override
			public void problem(Problem problem) {
				throw new IllegalStateException("as if killed");
			}

			@Override
			public void progress(String stage, long done, long total) {
			}

		})).hasMessage("as if killed");

		this.graph.document(LATEST)
			.execute()
			.path("imports.nodes[0].state")
			.entity(String.class)
			.isEqualTo("BROKEN_OFF");
	}

	@Test
	void noCacheKeepsAnAnswerThatTellsOfImports() throws Exception {
		assertThat(get("{ imports { nodes { id } } }").headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(get("{ imports { nodes { id } } }").headers().firstValue("ETag")).isEmpty();
		assertThat(get("{ dataset { version } }").headers().firstValue("ETag")).isPresent();
	}

	private void run(ImportListener listener) {
		this.importer.run(new ImportRequest(List.of(this.folder), false, false), listener);
	}

	private HttpResponse<String> get(String document) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql?query="
							+ URLEncoder.encode(document, StandardCharsets.UTF_8)))
						.build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

}
