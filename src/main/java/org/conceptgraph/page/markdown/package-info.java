/**
 * Markdown for readers: as HTML, as plain text, and which parts of it are prose.
 */
@NullMarked
package org.conceptgraph.page.markdown;

import org.jspecify.annotations.NullMarked;
