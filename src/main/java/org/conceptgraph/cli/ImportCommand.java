package org.conceptgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.cli.ExitCodes.CommandException;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Imports once, and ends. Beside a server on the same embedded database it works through
 * that one.
 */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Imports pages and vocabularies.",
		footer = { "", "Pages are .md files; vocabularies .yaml, .jsonl, .ttl, .rdf and .jsonld." })
final class ImportCommand implements Callable<Integer> {

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Parameters(paramLabel = "PATH", arity = "1..*",
			description = "A file, a folder, or a .tar, .tar.gz or .zip archive.")
	@SuppressWarnings("NullAway.Init")
	private List<Path> paths;

	@Option(names = "--dry-run", description = "Write nothing, and tell what would change.")
	private boolean dryRun;

	@Option(names = "--prune", description = "Remove every page and vocabulary that is in none of the paths.")
	private boolean prune;

	@Option(names = "--report", paramLabel = "FILE", description = "Write every problem to a file, as JSON lines.")
	private @Nullable Path report;

	@Override
	public Integer call() throws IOException {
		ExitCodes.checkReadable(this.paths);
		Thread importing = Thread.currentThread();
		Thread hook = Thread.ofPlatform().unstarted(() -> stop(importing));
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			return importPages();
		}
		finally {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
	}

	/**
	 * On SIGTERM or Ctrl-C: lets the import leave in order, and says that it is to be run
	 * again.
	 */
	private static void stop(Thread importing) {
		try {
			importing.interrupt();
			importing.join(TIME_TO_STOP);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		System.err.println("Stopped part-way; run it again to complete it.");
		Runtime.getRuntime().halt(ExitCodes.STOPPED);
	}

	private int importPages() throws IOException {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ConceptGraph.class)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.run(this.commands.settings()); ConsoleListener console = ConsoleListener.onStandardError()) {
			GraphSchema schema = context.getBean(GraphSchema.class);
			if (this.dryRun) {
				schema.checkDatabase();
			}
			else {
				schema.bringUpToDate();
			}
			ImportSummary summary = run(context.getBean(Importer.class), console);
			console.close();
			summary.describe().forEach(System.out::println);
			return (summary.rejectedPages() > 0) ? ExitCodes.SOME_REJECTED : ExitCodes.DONE;
		}
	}

	private ImportSummary run(Importer importer, ImportListener console) throws IOException {
		ImportRequest request = new ImportRequest(this.paths, this.prune, this.dryRun);
		if (this.report == null) {
			return run(importer, request, console);
		}
		try (ReportFile listener = new ReportFile(this.report, console)) {
			return run(importer, request, listener);
		}
	}

	private static ImportSummary run(Importer importer, ImportRequest request, ImportListener listener) {
		try {
			return importer.run(request, listener);
		}
		catch (RuntimeException ex) {
			throw new CommandException(ExitCodes.STOPPED,
					"Stopped part-way: " + ExitCodes.innermostMessage(ex) + " Run it again to complete it.");
		}
	}

}
