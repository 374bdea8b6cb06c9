/**
 * Benchmarks: a graph of any size, clients that ask without pause, and tables of ratios.
 * See docs/benchmarks.md.
 */
@NullMarked
package org.conceptgraph.bench;

import org.jspecify.annotations.NullMarked;
