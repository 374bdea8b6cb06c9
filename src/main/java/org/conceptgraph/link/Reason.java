package org.conceptgraph.link;

/**
 * What can speak for or against a link. Each is observed in the text and its keywords as
 * a value, mostly 0..1, and weighs as {@code weights.properties} says.
 */
public enum Reason {

	/** Before anything is known: the odds of a name that was merely found. */
	FOUND,
	/** The page's keywords name it. */
	DECLARED,
	/** Title or question name it, by a name of its own. */
	IN_HEADING,
	/** Title or question name it within a longer name. */
	INSIDE_HEADING,
	/** How much of the title or question its name takes up. */
	HEADING_SHARE,
	/** How often the answer names it within longer names. */
	INSIDE_ANSWER,
	/** How near to the answer's beginning it is named. */
	EARLY,
	/** Over how many quarters of the answer its mentions, if several, spread. */
	SPREAD,
	/** How many other concepts of the page share a word with it. */
	SUPPORT,
	/** Its name is several words that are a term of a dictionary, WordNet. */
	KNOWN_TERM,
	/** It never stands alone, only within longer names. */
	ONLY_INSIDE,
	/** Its places are cut across by other names, as chance word sequences are. */
	CUT_ACROSS,
	/** Its name is a lone adjective or participle. */
	ADJECTIVE,
	/** Its name is a lone word of another kind than a noun. */
	NOT_A_NOUN,
	/** Its name is several words that are no noun phrase. */
	NOT_A_PHRASE,
	/** Its name is a very general word. */
	GENERIC,
	/** Its name is several words, the last of them a very general one. */
	GENERIC_HEAD,
	/** Other concepts bear the name, and the text does not tell which is meant. */
	AMBIGUOUS

}
