package org.conceptgraph.cli;

import java.util.concurrent.Callable;

import org.conceptgraph.ConceptGraph;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
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

	@Override
	public Integer call() {
		SpringApplication application = new SpringApplication(ConceptGraph.class);
		application.setMainApplicationClass(ConceptGraph.class);
		application.run(this.commands.settings());
		return ExitCodes.RUNNING;
	}

}
