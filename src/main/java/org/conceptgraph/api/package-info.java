/**
 * Thin GraphQL handlers over the graph.
 */
@NullMarked
package org.conceptgraph.api;

import org.jspecify.annotations.NullMarked;
