/**
 * What the graph holds, as readers get it.
 */
@NullMarked
package org.conceptgraph.graph.node;

import org.jspecify.annotations.NullMarked;
