package org.conceptgraph.importer.bulk;

import java.util.List;

import org.conceptgraph.graph.write.StagedPage;

/**
 * What tells a page from others, and what it calls things.
 *
 * @param version see {@link StagedPage#version()}
 */
record PageKey(String key, String version, List<String> harvest) {

	static PageKey of(StagedPage page) {
		return new PageKey(page.key(), page.version(), page.harvest());
	}

}
