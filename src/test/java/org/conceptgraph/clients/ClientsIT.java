package org.conceptgraph.clients;

import java.nio.file.Path;

import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients' own tools say of the server and of its schema.
 */
@SampleTest
@Tag("node")
class ClientsIT {

	@LocalServerPort
	private int port;

	@Test
	void everyAuditOfGraphqlHttpIsMet() throws Exception {
		var outcome = NodePackage.installed("src/test/clients")
			.run("node", "audit.mjs", "http://localhost:" + this.port + "/graphql");

		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("61 of 61 audits");
	}

	@Test
	void nothingBreaksAClientOfTheLastRelease() throws Exception {
		var outcome = NodePackage.installed("src/test/clients")
			.run("node", "breaking.mjs", absolute("graph-schema/released.graphql"), absolute("docs/schema.graphql"));

		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
	}

	@Test
	void theTypeScriptExampleCompilesAndGetsItsAnswer() throws Exception {
		NodePackage example = NodePackage.installed("examples/typescript");

		var build = example.run("npm", "run", "--silent", "build");
		assertThat(build.exitCode()).as(build.output()).isZero();
		var answer = example.run("node", "dist/main.js", "http://localhost:" + this.port);
		assertThat(answer.exitCode()).as(answer.output()).isZero();
		assertThat(answer.output()).contains("sodium-potassium pump", "→");
	}

	private static String absolute(String file) {
		return Path.of(file).toAbsolutePath().toString();
	}

}
