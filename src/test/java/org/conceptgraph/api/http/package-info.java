@NullMarked
package org.conceptgraph.api.http;

import org.jspecify.annotations.NullMarked;
