/**
 * The finders: which names of concepts stand in keywords and passages.
 */
@NullMarked
package org.conceptgraph.link.find;

import org.jspecify.annotations.NullMarked;
