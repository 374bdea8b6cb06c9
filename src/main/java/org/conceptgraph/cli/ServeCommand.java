package org.conceptgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.conceptgraph.ConceptGraph;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Starts the server; {@link Startup} does the rest.
 */
@Command(name = "serve", mixinStandardHelpOptions = true,
		description = "Serves the graph over GraphQL, after importing concept-graph.import.paths.")
final class ServeCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private Commands commands;

	@Option(names = "--watch", description = "Follow concept-graph.import.paths, and import what changes in them.")
	private boolean watch;

	@Override
	public Integer call() {
		SpringApplication application = new SpringApplication(ConceptGraph.class);
		application.setMainApplicationClass(ConceptGraph.class);
		List<String> settings = new ArrayList<>(List.of(this.commands.settings()));
		if (this.watch) {
			settings.add("--concept-graph.import.watch=true");
		}
		application.run(settings.toArray(String[]::new));
		return ExitCodes.RUNNING;
	}

}
