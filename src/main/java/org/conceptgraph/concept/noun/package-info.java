/**
 * The nouns that texts use, where no keyword names what they are about.
 */
@NullMarked
package org.conceptgraph.concept.noun;

import org.jspecify.annotations.NullMarked;
