package org.conceptgraph.link.text;

import java.util.List;

/**
 * What is linked: the passages that a question consists of, at most one to a field, and
 * its keywords.
 */
public record Text(List<Passage> passages, List<String> keywords) {

	public Text {
		passages = List.copyOf(passages);
		keywords = List.copyOf(keywords);
	}

}
