package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.link.text.Span;
import org.conceptgraph.page.markdown.Prose;

/**
 * Tells the linker, which knows no Markdown, what it must not read.
 */
public final class NotProse {

	private NotProse() {
	}

	/**
	 * The code, formulas and addresses in a Markdown text, in UTF-16 units.
	 */
	public static List<Span> in(String markdown) {
		Prose prose = Prose.of(markdown);
		List<Span> spans = new ArrayList<>();
		int from = 0;
		for (int range = 0; range < prose.size(); range++) {
			if (from < prose.start(range)) {
				spans.add(new Span(from, prose.start(range)));
			}
			from = prose.end(range);
		}
		if (from < markdown.length()) {
			spans.add(new Span(from, markdown.length()));
		}
		return spans;
	}

}
