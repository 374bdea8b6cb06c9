/**
 * Runs the stages of an import: read, harvest, link, write, report.
 */
@NullMarked
package org.conceptgraph.importer;

import org.jspecify.annotations.NullMarked;
