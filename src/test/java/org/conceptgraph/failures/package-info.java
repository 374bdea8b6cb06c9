/**
 * The database fails in every way, and the server does not.
 */
@NullMarked
package org.conceptgraph.failures;

import org.jspecify.annotations.NullMarked;
