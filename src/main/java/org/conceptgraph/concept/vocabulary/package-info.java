/**
 * The vocabularies that editors keep, in whatever form, as entries and problems.
 */
@NullMarked
package org.conceptgraph.concept.vocabulary;

import org.jspecify.annotations.NullMarked;
