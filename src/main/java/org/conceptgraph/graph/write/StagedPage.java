package org.conceptgraph.graph.write;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An accepted page on its way into the graph.
 *
 * @param key its identity, the normalised url
 * @param sourceId the question's number in the source
 * @param content the page as JSON
 * @param hash of the content
 * @param fileHash of the file that holds it; null where the next import is to read the
 * file again whatever it holds
 * @param harvest what it contributes to the vocabulary: its keywords, the aliases that it
 * states as {@code name TAB alias}, and the nouns that it uses as {@code TAB noun}
 */
public record StagedPage(String key, String sourceId, String content, String hash, @Nullable String fileHash,
		List<String> harvest) {

	public StagedPage {
		harvest = List.copyOf(harvest);
	}

	/**
	 * Tells versions of one page apart: by content, then by file. Of two that come
	 * together, the smaller one stays.
	 */
	public String version() {
		return this.hash + Objects.requireNonNullElse(this.fileHash, "");
	}

}
