package org.conceptgraph.importer;

import java.nio.file.Path;

import org.conceptgraph.TestGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests that begin with an empty graph and a folder for pages of their own.
 */
abstract class EmptyGraph {

	@Autowired
	Importer importer;

	@Autowired
	Database database;

	@Autowired
	GraphSchema schema;

	@TempDir
	Path folder;

	TestPages pages;

	@BeforeEach
	void emptyGraph() {
		this.schema.bringUpToDate();
		TestGraph.clear(this.database);
		this.pages = new TestPages(this.folder);
	}

}
