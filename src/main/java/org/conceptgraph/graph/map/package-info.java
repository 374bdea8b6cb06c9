/**
 * The map around a concept, and the paths between what the graph holds, searched step by
 * step and within bounds.
 */
@NullMarked
package org.conceptgraph.graph.map;

import org.jspecify.annotations.NullMarked;
