/**
 * Who may do what over HTTP: tokens and their scopes, origins, headers.
 */
@NullMarked
package org.conceptgraph.security;

import org.jspecify.annotations.NullMarked;
