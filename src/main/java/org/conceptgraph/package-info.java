/**
 * Concept Graph: question pages in, a graph of questions and concepts out, served over
 * GraphQL.
 */
@NullMarked
package org.conceptgraph;

import org.jspecify.annotations.NullMarked;
