package org.conceptgraph.importer;

import java.nio.file.Path;
import java.util.List;

/**
 * What an import is asked to do.
 *
 * @param paths files, folders and archives
 * @param prune whether pages and vocabularies that are in none of the paths are removed
 * @param dryRun whether to tell what would change, and change nothing
 */
public record ImportRequest(List<Path> paths, boolean prune, boolean dryRun) {

	public ImportRequest {
		paths = List.copyOf(paths);
	}

}
