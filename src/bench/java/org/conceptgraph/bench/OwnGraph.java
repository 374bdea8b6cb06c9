package org.conceptgraph.bench;

import java.io.IOException;
import java.nio.file.Path;

import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.importer.Importer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * An application with an embedded database of its own, which holds the schema and nothing else at first.
 */
record OwnGraph(ConfigurableApplicationContext application) implements AutoCloseable {

	static OwnGraph empty(Path directory) throws IOException {
		FileSystemUtils.deleteRecursively(directory);
		OwnGraph graph = new OwnGraph(new SpringApplicationBuilder(ConceptGraph.class).web(WebApplicationType.NONE)
			.run("--concept-graph.embedded.directory=" + directory,
					"--concept-graph.embedded.page-cache=" + BenchGraph.pageCache() + "MB",
					"--concept-graph.import.paths="));
		graph.application.getBean(GraphSchema.class).bringUpToDate();
		return graph;
	}

	Database database() {
		return this.application.getBean(Database.class);
	}

	Importer importer() {
		return this.application.getBean(Importer.class);
	}

	@Override
	public void close() {
		this.application.close();
	}

}
