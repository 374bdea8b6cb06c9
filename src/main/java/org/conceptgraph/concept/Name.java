package org.conceptgraph.concept;

/**
 * One name of one concept.
 *
 * @param text as people write it
 * @param key its {@link org.conceptgraph.concept.form.NormalForm#key(String) normal
 * form}: what looks up and joins
 * @param reason why the concept is called so, too
 */
public record Name(String text, String key, Concept concept, NameReason reason) {
}
