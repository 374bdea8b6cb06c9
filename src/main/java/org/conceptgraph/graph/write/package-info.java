/**
 * What an import writes into the graph.
 */
@NullMarked
package org.conceptgraph.graph.write;

import org.jspecify.annotations.NullMarked;
