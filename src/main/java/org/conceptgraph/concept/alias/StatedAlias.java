package org.conceptgraph.concept.alias;

/**
 * A text says that two names are names of the same thing.
 *
 * @param name the name that goes on, as it stands in the text
 * @param alias the other name, which joins the concept of {@code name}
 */
public record StatedAlias(String name, String alias) {
}
