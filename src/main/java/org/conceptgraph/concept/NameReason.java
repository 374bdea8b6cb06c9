package org.conceptgraph.concept;

/**
 * Why a name is a name of its concept.
 */
public enum NameReason {

	/** The vocabulary's label, or the form that most pages use. */
	LABEL,
	/** The vocabulary lists it. */
	VOCABULARY,
	/** The vocabulary's label or definition says so: "(also, Krebs cycle)". */
	VOCABULARY_STATES,
	/** Pages write it, and it differs in case, number, spelling or signs only. */
	SPELLING,
	/** Pages write it, and it differs by a hyphen that some write and some do not. */
	HYPHEN,
	/** Pages state it: "adenosine triphosphate (ATP)". */
	PAGES_STATE

}
