package org.conceptgraph.importer;

import java.util.Map;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.link.Linker;

/**
 * What an import leaves to the next one of the same process, which can then do without
 * reading the graph again: true as long as nobody else has written.
 *
 * @param state of the database when all this was true
 * @param forms to be changed by the next import, which leaves its own
 * @param declared how often pages list each concept of the lexicon
 */
record Known(String state, KeywordForms forms, Lexicon lexicon, Map<String, Integer> declared, Linker linker) {
}
