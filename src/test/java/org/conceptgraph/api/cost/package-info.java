@NullMarked
package org.conceptgraph.api.cost;

import org.jspecify.annotations.NullMarked;
