@org.jspecify.annotations.NullMarked
package org.conceptgraph.api.cost;
