/**
 * What is linked: a question's passages and keywords, and places in them.
 */
@NullMarked
package org.conceptgraph.link.text;

import org.jspecify.annotations.NullMarked;
