/**
 * What every handler uses: lists and cursors, batches, errors, limits.
 */
@NullMarked
package org.conceptgraph.api.core;

import org.jspecify.annotations.NullMarked;
