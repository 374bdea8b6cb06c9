/**
 * GraphQL over HTTP: what a request is, what an answer's status, media type and validator
 * are.
 */
@NullMarked
package org.conceptgraph.api.http;

import org.jspecify.annotations.NullMarked;
