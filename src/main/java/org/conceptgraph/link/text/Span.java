package org.conceptgraph.link.text;

/**
 * A stretch of a text, in UTF-16 units, the end excluded.
 */
public record Span(int start, int end) {

	public Span {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("no span: " + start + ".." + end);
		}
	}

}
