package org.conceptgraph.failures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import org.conceptgraph.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with its database in it, ended with kill -9 while it imports, is whole again
 * when it is started again.
 */
@Tag("own-database")
class KilledServerIT {

	private static final String COUNT = "{ dataset { questionCount importedAt } }";

	private static final Path PAGES = Path.of("import/pages/biology");

	@TempDir
	private Path folder;

	@Test
	void startsAgainAndCompletesWhatItWasDoingAndACopyOfItsFolderIsABackup() throws Exception {
		Process killed = start("first.log", "data", PAGES.toString());
		awaitLog("first.log", "Importing");
		Thread.sleep(1_000);
		killed.destroyForcibly().waitFor();

		Process again = start("second.log", "data", PAGES.toString());
		try {
			int port = port(awaitLog("second.log", "Open http://localhost:"));
			assertThat(ask(port)).contains("\"questionCount\":" + Samples.questions(PAGES), "\"importedAt\":\"");
			Path password = this.folder.resolve("data/bolt.properties");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password))).isEqualTo("rw-------");
		}
		finally {
			stop(again);
		}

		FileSystemUtils.copyRecursively(this.folder.resolve("data"), this.folder.resolve("restored"));
		Process restored = start("third.log", "restored", "");
		try {
			int port = port(awaitLog("third.log", "Open http://localhost:"));
			assertThat(ask(port)).contains("\"questionCount\":" + Samples.questions(PAGES));
		}
		finally {
			stop(restored);
		}
	}

	private static void stop(Process server) throws InterruptedException {
		server.destroy();
		assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("it stops in order when asked to").isTrue();
	}

	private Process start(String log, String data, String imported) throws IOException {
		return JavaProcess
			.ofJar("--server.port=0", "--concept-graph.embedded.directory=" + this.folder.resolve(data),
					"--concept-graph.import.paths=" + imported)
			.redirectOutput(this.folder.resolve(log).toFile())
			.start();
	}

	private String awaitLog(String log, String line) throws Exception {
		for (int i = 0; i < 3000; i++) {
			String text = Files.readString(this.folder.resolve(log));
			if (text.contains(line)) {
				return text;
			}
			Thread.sleep(100);
		}
		throw new AssertionError("There is no \"" + line + "\" in " + Files.readString(this.folder.resolve(log)));
	}

	private static int port(String log) {
		int at = log.indexOf("Open http://localhost:") + "Open http://localhost:".length();
		return Integer.parseInt(log.substring(at, log.indexOf('/', at)));
	}

	private static String ask(int port) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + COUNT + "\"}"))
					.build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
	}

}
