package org.conceptgraph.graph.read;

import java.util.Map;

/**
 * How much is read of a link and of the node that it leads to: every property costs, and
 * most readers want the names.
 *
 * @param whole whether to read all of the node, or only what names it, see {@link Rows}
 * @param why whether to read the link's reasons and evidence
 */
public record Detail(boolean whole, boolean why) {

	/** {@code $whole} and {@code $why}. */
	Map<String, Object> parameters() {
		return Map.of("whole", this.whole, "why", this.why);
	}

}
