/**
 * Links JSON lines from a stream to a stream.
 */
@NullMarked
package org.conceptgraph.link.annotate;

import org.jspecify.annotations.NullMarked;
