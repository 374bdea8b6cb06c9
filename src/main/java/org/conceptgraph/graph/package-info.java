/**
 * The only package that knows the driver: the database, its schema, writes and reads.
 */
@NullMarked
package org.conceptgraph.graph;

import org.jspecify.annotations.NullMarked;
