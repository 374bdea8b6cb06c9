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
 * @param noticed what {@link org.conceptgraph.concept.noun.NoticedNouns} found there
 */
public record PageNames(String page, List<String> keywords, List<StatedAlias> stated, List<String> noticed) {

	public PageNames {
		keywords = List.copyOf(keywords);
		stated = List.copyOf(stated);
		noticed = List.copyOf(noticed);
	}

	/**
	 * Of a page in which nothing was noticed.
	 */
	public PageNames(String page, List<String> keywords, List<StatedAlias> stated) {
		this(page, keywords, stated, List.of());
	}

}
