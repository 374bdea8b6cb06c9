package org.conceptgraph.link;

/**
 * What kind of words a name consists of.
 */
enum NameShape {

	/** Several words that a dictionary lists as a noun. */
	KNOWN_TERM,
	/** A noun, or words that end in one and hold nothing that a term does not. */
	NOUN_PHRASE,
	/** A lone adjective or participle. */
	ADJECTIVE,
	/** A lone word of another kind: a verb, an adverb, a pronoun. */
	OTHER_WORD,
	/** Several words that are no noun phrase: "produced statistically", "six legs". */
	OTHER_WORDS

}
