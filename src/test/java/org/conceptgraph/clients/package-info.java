/**
 * Clients as others write them, run with Node against a server.
 */
@NullMarked
package org.conceptgraph.clients;

import org.jspecify.annotations.NullMarked;
