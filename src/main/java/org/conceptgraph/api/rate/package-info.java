/**
 * How much a caller may ask for in a while.
 */
@NullMarked
package org.conceptgraph.api.rate;

import org.jspecify.annotations.NullMarked;
