@NullMarked
package org.conceptgraph.security;

import org.jspecify.annotations.NullMarked;
