/**
 * The repair of texts: wrong encodings, escaped line breaks, invisible characters.
 */
@NullMarked
package org.conceptgraph.page.text;

import org.jspecify.annotations.NullMarked;
