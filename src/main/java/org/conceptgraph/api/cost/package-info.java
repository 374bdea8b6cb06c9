/**
 * What a document may cost, known before it runs.
 */
@NullMarked
package org.conceptgraph.api.cost;

import org.jspecify.annotations.NullMarked;
