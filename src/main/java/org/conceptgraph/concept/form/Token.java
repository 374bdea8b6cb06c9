package org.conceptgraph.concept.form;

/**
 * A word of a text.
 *
 * @param norm its normal form
 * @param start in UTF-16 units, as of {@link String#charAt(int)}
 * @param end after the last; a possessive {@code 's} is outside
 */
public record Token(String norm, int start, int end) {
}
