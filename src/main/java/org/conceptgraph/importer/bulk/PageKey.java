package org.conceptgraph.importer.bulk;

import java.util.List;
import java.util.Objects;

import org.conceptgraph.graph.write.StagedPage;

/**
 * What tells a page from others, and what it calls things.
 *
 * @param version of two pages of one key, the one with the smaller version stays
 */
record PageKey(String key, String version, List<String> harvest) {

	static PageKey of(StagedPage page) {
		return new PageKey(page.key(), version(page), page.harvest());
	}

	static String version(StagedPage page) {
		return page.hash() + Objects.requireNonNullElse(page.fileHash(), "");
	}

}
