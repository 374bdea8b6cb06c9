/**
 * What of an answer's making a trace tells.
 */
@NullMarked
package org.conceptgraph.trace;

import org.jspecify.annotations.NullMarked;
