/**
 * First loads that are larger than one machine: pages become files for Neo4j's bulk
 * import, in steps that run side by side and need no database.
 */
@NullMarked
package org.conceptgraph.importer.bulk;

import org.jspecify.annotations.NullMarked;
