package org.conceptgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line. Words such as {@code --server.port=9090} are settings, which go to
 * Spring whatever the command; all others are the command's.
 */
@Command(name = "concept-graph", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "A GraphQL knowledge graph of questions and their concepts.",
		subcommands = { ServeCommand.class, ImportCommand.class, AnnotateCommand.class, ExportBulkCommand.class },
		footer = { "", "Without a command it serves. Any setting can follow, such as --server.port=9090.",
				"Exit codes: 0 done; 1 done, but some pages or lines were rejected; 2 wrong usage;",
				"3 nothing was done; 4 stopped part-way, to be run again." })
public final class Commands implements Callable<Integer> {

	private static final Pattern SETTING = Pattern.compile("--[a-zA-Z][\\w-]*(\\[\\d+])?(\\.[\\w\\[\\]-]+)+(=.*)?",
			Pattern.DOTALL);

	/**
	 * How many virtual threads can run at once; as the JVM has it, one for each core.
	 * That is too few for Neo4j 2026.08, whose background jobs are virtual threads: on
	 * two cores, two that sampled an index were seen to spin for a page that a third had
	 * locked, which then never got a core to unlock it. The import beside them stood
	 * still for ever.
	 */
	private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

	private final List<String> settings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	private Commands(List<String> settings) {
		this.settings = settings;
	}

	/**
	 * Runs a command. The process ends with its exit code; a server goes on.
	 */
	public static void main(String[] arguments) {
		// Before there is any virtual thread: the JVM looks at it once.
		if (System.getProperty(CARRIERS) == null) {
			System.setProperty(CARRIERS, "32");
		}
		List<String> settings = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String argument : arguments) {
			(SETTING.matcher(argument).matches() ? settings : words).add(argument);
		}
		int exitCode = new CommandLine(new Commands(settings))
			.setExecutionExceptionHandler((failure, _, _) -> ExitCodes.of(failure, System.err))
			.execute(words.toArray(String[]::new));
		if (exitCode != ExitCodes.RUNNING) {
			System.exit(exitCode);
		}
	}

	String[] settings() {
		return this.settings.toArray(String[]::new);
	}

	@Override
	public Integer call() {
		return this.spec.commandLine().execute("serve");
	}

}
