package org.conceptgraph.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.TestGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application with an embedded database that no other test uses.
 */
final class OwnDatabase implements AutoCloseable {

	private final String directory;

	private final ConfigurableApplicationContext application;

	OwnDatabase() {
		this(Path.of("target/graph-test", UUID.randomUUID().toString()));
	}

	/**
	 * With the database that is there, if there is one.
	 */
	OwnDatabase(Path folder) {
		this.directory = "--concept-graph.embedded.directory=" + folder;
		this.application = new SpringApplicationBuilder(ConceptGraph.class).web(WebApplicationType.NONE)
			.run(this.directory, "--concept-graph.import.paths=");
		this.application.getBean(GraphSchema.class).bringUpToDate();
	}

	/** The setting with which another process uses the same database. */
	String directory() {
		return this.directory;
	}

	Database database() {
		return this.application.getBean(Database.class);
	}

	void run(boolean prune, ImportListener listener, Path... paths) {
		this.application.getBean(Importer.class).run(new ImportRequest(List.of(paths), prune, false), listener);
	}

	/** As another process would, which knows nothing of the imports before. */
	void runAnew(boolean prune, Path... paths) {
		this.application.getAutowireCapableBeanFactory()
			.createBean(Importer.class)
			.run(new ImportRequest(List.of(paths), prune, false), ImportListener.NONE);
	}

	/** Everything in the database. */
	List<String> graph() {
		return WholeGraph.in(database());
	}

	/** The graph of a folder, in a database that was empty. */
	List<String> graphOf(Path folder) {
		clear();
		run(false, ImportListener.NONE, folder);
		return graph();
	}

	void clear() {
		TestGraph.clear(database());
	}

	@Override
	public void close() {
		this.application.close();
	}

}
