package org.conceptgraph.link.text;

/**
 * The part of a question that names a concept, the most telling first.
 */
public enum Field {

	/** The title. */
	TITLE,
	/** The question's text. */
	QUESTION,
	/** The page's keywords. */
	KEYWORD,
	/** The description. */
	DESCRIPTION,
	/** The answer. */
	ANSWER

}
