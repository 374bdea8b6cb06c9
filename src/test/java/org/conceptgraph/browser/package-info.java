/**
 * The web pages in a real browser, as their users meet them.
 */
@NullMarked
package org.conceptgraph.browser;

import org.jspecify.annotations.NullMarked;
