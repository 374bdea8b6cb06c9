@NullMarked
package org.conceptgraph.graph.search;

import org.jspecify.annotations.NullMarked;
