/**
 * Search and typeahead: Lucene's indexes propose, values that both the index and the
 * reader can see decide the order.
 */
@NullMarked
package org.conceptgraph.graph.search;

import org.jspecify.annotations.NullMarked;
