/**
 * Concepts and their names, made of vocabularies and of what pages call things. Knows
 * nobody.
 */
@NullMarked
package org.conceptgraph.concept;

import org.jspecify.annotations.NullMarked;
