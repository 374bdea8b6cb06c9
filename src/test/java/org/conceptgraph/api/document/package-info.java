@NullMarked
package org.conceptgraph.api.document;

import org.jspecify.annotations.NullMarked;
