/**
 * The other names that texts state in passing: abbreviations, formulas, "also called".
 */
@NullMarked
package org.conceptgraph.concept.alias;

import org.jspecify.annotations.NullMarked;
