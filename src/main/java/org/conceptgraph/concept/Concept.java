package org.conceptgraph.concept;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An idea that questions are about.
 *
 * @param id the vocabulary's own id for a curated concept; the slug for a harvested one
 * @param slug unique in a {@link Lexicon}: lower-case letters, digits, hyphens, and a
 * tilde before the hash that keeps two concepts of one slug apart
 * @param label the preferred name
 * @param aliases the other names, sorted, without the label
 * @param definition null where no vocabulary gives one
 * @param broader the slugs of the concepts that are directly broader, sorted
 * @param generic a word too common to connect anything, as a vocabulary or the word list
 * says (what the source's counts say is known in the graph only)
 * @param curated whether a vocabulary lists it; else it was harvested from keywords
 */
public record Concept(String id, String slug, String label, List<String> aliases, @Nullable String definition,
		List<String> broader, boolean generic, boolean curated) {

	public Concept {
		aliases = List.copyOf(aliases);
		broader = List.copyOf(broader);
	}

}
