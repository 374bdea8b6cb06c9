package org.conceptgraph.bench;

import org.junit.jupiter.api.Test;

/**
 * Makes the graph that the other benchmarks read.
 */
class GraphBench {

	@Test
	void make() {
		BenchGraph.open();
	}

}
