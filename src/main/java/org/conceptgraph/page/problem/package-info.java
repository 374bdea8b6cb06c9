/**
 * What can be wrong with a page, and the collecting of it.
 */
@NullMarked
package org.conceptgraph.page.problem;

import org.jspecify.annotations.NullMarked;
