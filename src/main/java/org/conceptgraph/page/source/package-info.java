/**
 * From the bytes of a file to the YAML of its front matter, mended where only one meaning
 * is possible.
 */
@NullMarked
package org.conceptgraph.page.source;

import org.jspecify.annotations.NullMarked;
