@NullMarked
package org.conceptgraph.graph.related;

import org.jspecify.annotations.NullMarked;
