/**
 * What the API asks of the graph: one constant statement for each relation and order,
 * batched over parents.
 */
@NullMarked
package org.conceptgraph.graph.read;

import org.jspecify.annotations.NullMarked;
