/**
 * The graph as files that {@code neo4j-admin database import} loads.
 */
@NullMarked
package org.conceptgraph.graph.bulk;

import org.jspecify.annotations.NullMarked;
