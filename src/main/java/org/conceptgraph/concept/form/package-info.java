/**
 * From a name to its words, normal form and slug: whatever is spelled alike for a reader
 * is equal here.
 */
@NullMarked
package org.conceptgraph.concept.form;

import org.jspecify.annotations.NullMarked;
