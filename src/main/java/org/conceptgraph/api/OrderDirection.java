package org.conceptgraph.api;

/**
 * Which way a list is sorted.
 */
enum OrderDirection {

	/** Upwards. */
	ASC,
	/** Downwards. */
	DESC

}
