package org.conceptgraph.importer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.conceptgraph.JavaProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Neo4j's own command for bulk imports, in a process of its own.
 */
final class BulkLoader {

	private BulkLoader() {
	}

	/**
	 * Loads the files of a folder.
	 * @param home of a database
	 */
	static void load(Path folder, Path home) throws IOException, InterruptedException {
		Files.createDirectories(home);
		File log = home.resolve("bulk.log").toFile();
		ProcessBuilder command = JavaProcess.of(List.of("-Xmx512m", "--add-opens=java.base/java.nio=ALL-UNNAMED",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-cp",
				System.getProperty("java.class.path"), "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j",
				"@import.args"))
			.directory(folder.toFile())
			.redirectOutput(log);
		command.environment().putAll(Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", home.toString()));
		assertThat(command.start().waitFor()).as(() -> read(log)).isZero();
	}

	private static String read(File log) {
		try {
			return Files.readString(log.toPath());
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
