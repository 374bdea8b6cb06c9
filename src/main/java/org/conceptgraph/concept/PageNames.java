package org.conceptgraph.concept;

import java.util.List;

import org.conceptgraph.concept.alias.StatedAlias;

/**
 * What one page contributes to the vocabulary.
 *
 * @param page what tells it from other pages, such as its normalised url
 * @param keywords as the page lists them
 * @param stated what {@link org.conceptgraph.concept.alias.StatedAliases} found in its
 * texts
 */
public record PageNames(String page, List<String> keywords, List<StatedAlias> stated) {

	public PageNames {
		keywords = List.copyOf(keywords);
		stated = List.copyOf(stated);
	}

}
