/**
 * A file of Markdown and front matter becomes a {@link org.conceptgraph.page.Page}, or a
 * problem with file, line and reason. Knows no graph.
 */
@NullMarked
package org.conceptgraph.page;

import org.jspecify.annotations.NullMarked;
