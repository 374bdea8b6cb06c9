package org.conceptgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.conceptgraph.importer.ImportSettings;
import org.conceptgraph.importer.bulk.BulkExport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Writes a source as files for Neo4j's bulk import, all steps in one process or each by
 * itself.
 */
@Command(name = "export-bulk", mixinStandardHelpOptions = true,
		description = "Writes files that neo4j-admin database import loads, without a database.",
		footer = { "", "For one process: --out FOLDER PATH... For many: read (side by side), names (once),",
				"link (side by side), finish (once), all with the same --out." })
final class ExportBulkCommand implements Callable<Integer> {

	private static final String BUCKETS = "16";

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Option(names = "--out", paramLabel = "FOLDER", required = true, scope = ScopeType.INHERIT,
			description = "Where files are written; all processes see it.")
	@SuppressWarnings("NullAway.Init")
	private Path out;

	@Option(names = "--buckets", defaultValue = BUCKETS, scope = ScopeType.INHERIT,
			description = "Into how many parts linking falls (${DEFAULT-VALUE}); each is held in memory.")
	private int buckets;

	@Parameters(paramLabel = "PATH", arity = "0..*", description = "A file, a folder, or an archive.")
	private List<Path> paths = List.of();

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.paths.isEmpty()) {
			throw new ParameterException(this.spec.commandLine(), "Missing required parameter: 'PATH'");
		}
		int exitCode = read(this.paths);
		List<Integer> all = IntStream.range(0, names()).boxed().toList();
		int conceptsPerQuestion = conceptsPerQuestion();
		link(all, conceptsPerQuestion);
		finish(conceptsPerQuestion);
		return exitCode;
	}

	@Command(description = "Reads some of the paths.", mixinStandardHelpOptions = true)
	int read(@Parameters(paramLabel = "PATH", arity = "1..*") List<Path> some) throws IOException {
		ExitCodes.checkReadable(some);
		try (ConsoleListener console = ConsoleListener.onStandardError()) {
			long rejected = BulkExport.read(this.out, this.buckets, some, console);
			return (rejected > 0) ? ExitCodes.SOME_REJECTED : ExitCodes.DONE;
		}
	}

	@Command(name = "names", description = "Counts what pages call things, when all are read.",
			mixinStandardHelpOptions = true)
	int countNames() throws IOException {
		names();
		return ExitCodes.DONE;
	}

	private int names() throws IOException {
		try (ConsoleListener console = ConsoleListener.onStandardError()) {
			return BulkExport.names(this.out, console);
		}
	}

	@Command(description = "Links some of the buckets.", mixinStandardHelpOptions = true)
	int link(@Parameters(paramLabel = "BUCKET", arity = "1..*") List<Integer> some) throws IOException {
		link(some, conceptsPerQuestion());
		return ExitCodes.DONE;
	}

	private void link(List<Integer> some, int conceptsPerQuestion) throws IOException {
		try (ConsoleListener console = ConsoleListener.onStandardError()) {
			BulkExport.link(this.out, some, conceptsPerQuestion, console);
		}
	}

	@Command(description = "Writes what depends on all buckets.", mixinStandardHelpOptions = true)
	int finish() throws IOException {
		finish(conceptsPerQuestion());
		return ExitCodes.DONE;
	}

	private void finish(int conceptsPerQuestion) throws IOException {
		System.out.println("cd " + this.out + " && " + BulkExport.finish(this.out, conceptsPerQuestion));
	}

	/** The same setting as the server's: else its next import would link all anew. */
	private int conceptsPerQuestion() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.run(this.commands.settings())) {
			return context.getBean(ImportSettings.class).conceptsPerQuestion();
		}
	}

	/**
	 * Settings, and nothing else of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ImportSettings.class)
	static class Settings {

	}

}
