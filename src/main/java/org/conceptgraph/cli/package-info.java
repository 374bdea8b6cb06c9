/**
 * The commands.
 */
@NullMarked
package org.conceptgraph.cli;

import org.jspecify.annotations.NullMarked;
