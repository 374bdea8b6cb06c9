package org.conceptgraph.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.codec.digest.DigestUtils;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * A folder with a {@code package-lock.json}. Where there is no Node 20 or later, tests
 * that need it are skipped; with the environment's {@code REQUIRE_NODE=true} they fail.
 */
public final class NodePackage {

	private final Path folder;

	private NodePackage(Path folder) {
		this.folder = folder;
	}

	/** Installs what the lock file names, if that was not done yet. */
	public static NodePackage installed(String folder) throws Exception {
		requireNode();
		NodePackage found = new NodePackage(Path.of(folder));
		Path stamp = found.folder.resolve("node_modules/.concept-graph");
		String state = DigestUtils.sha256Hex(Files.readAllBytes(found.folder.resolve("package-lock.json")));
		if (!Files.exists(stamp) || !Files.readString(stamp).equals(state)) {
			Outcome outcome = found.run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
			if (outcome.exitCode() != 0) {
				throw new IllegalStateException("npm ci failed in " + folder + ":\n" + outcome.output());
			}
			Files.writeString(stamp, state);
		}
		return found;
	}

	/**
	 * How a command ended.
	 *
	 * @param output of both kinds
	 */
	public record Outcome(int exitCode, String output) {
	}

	/** Runs a command there and waits for it. */
	public Outcome run(String... command) throws Exception {
		return run(this.folder, command);
	}

	private static Outcome run(Path folder, String... command) throws Exception {
		Path output = Files.createTempFile("node", ".log");
		try {
			Process process = new ProcessBuilder(List.of(command)).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			if (!process.waitFor(5, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				return new Outcome(-1, "It went on for five minutes:\n" + Files.readString(output));
			}
			return new Outcome(process.exitValue(), Files.readString(output));
		}
		finally {
			Files.delete(output);
		}
	}

	private static void requireNode() throws Exception {
		String version = "none";
		try {
			version = run(Path.of("").toAbsolutePath(), "node", "--version").output().strip();
		}
		catch (IOException ex) {
			// There is none.
		}
		if (!version.matches("v(2\\d|[3-9]\\d)\\..*")) {
			String message = "These tests need Node 20 or later with its npm, and found " + version;
			if (Boolean.parseBoolean(System.getenv("REQUIRE_NODE"))) {
				fail(message);
			}
			abort(message);
		}
	}

}
