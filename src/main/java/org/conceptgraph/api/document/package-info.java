/**
 * Documents: from a text or a hash to something that may run.
 */
@NullMarked
package org.conceptgraph.api.document;

import org.jspecify.annotations.NullMarked;
