/**
 * Which text is about which concept, and why: finders propose, one place weighs. Knows
 * concepts, and no graph.
 */
@NullMarked
package org.conceptgraph.link;

import org.jspecify.annotations.NullMarked;
