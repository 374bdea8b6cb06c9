package org.conceptgraph.importer;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What is imported, and how much of it is kept.
 *
 * @param source what is imported when the server starts
 * @param conceptsPerQuestion the best links of a question that are kept
 */
@ConfigurationProperties("concept-graph")
public record ImportSettings(@Name("import") @DefaultValue Source source, @DefaultValue("40") int conceptsPerQuestion) {

	/**
	 * Where pages and vocabularies come from.
	 *
	 * @param paths files, folders and archives; none: nothing is imported at the start
	 * @param watch whether a server goes on importing what changes in them
	 */
	public record Source(@DefaultValue List<Path> paths, @DefaultValue("false") boolean watch) {
	}

}
