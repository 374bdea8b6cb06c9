package org.conceptgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The peer: {@code @neo4j/graphql} on Apollo Server, a process of its own on the same
 * database. Needs Node; its packages are fetched once, from npm.
 */
final class Apollo implements AutoCloseable {

	private static final Path FOLDER = Path.of("src", "bench", "apollo");

	private final Process process;

	private final int port;

	private Apollo(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static Apollo start(String boltUri, String password) throws IOException, InterruptedException {
		if (!Files.exists(FOLDER.resolve("node_modules"))) {
			builder("npm", "ci", "--no-audit", "--no-fund").start().waitFor(5, TimeUnit.MINUTES);
		}
		ProcessBuilder builder = builder("node", "--max-old-space-size=512", "server.mjs");
		builder.environment().put("NODE_ENV", "production");
		builder.environment().put("BOLT_URI", boltUri);
		builder.environment().put("BOLT_PASSWORD", password);
		Process process = builder.start();
		BufferedReader reader = process.inputReader();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (line.startsWith("listening ")) {
				return new Apollo(process, Integer.parseInt(line.substring(10)));
			}
		}
		throw new IOException("Apollo Server did not start");
	}

	private static ProcessBuilder builder(String... command) {
		return new ProcessBuilder(Arrays.asList(command)).directory(FOLDER.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT);
	}

	int port() {
		return this.port;
	}

	/** The processor time that it has taken, in nanoseconds. */
	long cpu() {
		return this.process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
	}

	/** It ends with its standard input. */
	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
	}

}
