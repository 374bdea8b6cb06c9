package org.conceptgraph.link;

/**
 * How a place was found.
 */
public enum Method {

	/** The page's keywords name it. */
	DECLARED,
	/** The text names it. */
	MENTION

}
