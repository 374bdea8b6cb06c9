package org.conceptgraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of the Java that runs the tests, with standard error in their output.
 */
public final class JavaProcess {

	/** Most live for seconds: they end before what the second compiler does pays. */
	private static final String QUICK = "-XX:TieredStopAtLevel=1";

	private JavaProcess() {
	}

	/**
	 * The jar, as a user starts it.
	 */
	public static ProcessBuilder ofJar(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of("-Xmx1g", QUICK, "--sun-misc-unsafe-memory-access=allow", "-jar", "target/concept-graph.jar"));
		command.addAll(List.of(arguments));
		return of(command);
	}

	/**
	 * Java with other arguments.
	 */
	public static ProcessBuilder of(List<String> arguments) {
		List<String> command = new ArrayList<>(arguments);
		command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

}
