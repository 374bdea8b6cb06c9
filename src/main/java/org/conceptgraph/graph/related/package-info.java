/**
 * Related concepts and questions, counted when they are asked for and within bounds: how
 * close two are, and which are the closest.
 */
@NullMarked
package org.conceptgraph.graph.related;

import org.jspecify.annotations.NullMarked;
