@NullMarked
package org.conceptgraph.api.rate;

import org.jspecify.annotations.NullMarked;
