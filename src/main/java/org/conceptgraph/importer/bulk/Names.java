package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.importer.Lexicons;

/**
 * What each bucket has to know of all others.
 *
 * @param pages what they call things
 * @param stays of each key that several pages have, the version that stays
 */
record Names(KeywordForms.Counts pages, List<StoredVocabulary> vocabularies, Map<String, String> stays) {

	static Names of(BulkFolder folder) throws IOException {
		if (!folder.has("names")) {
			throw new IllegalArgumentException("The names are to be counted first: export-bulk names");
		}
		return JsonLines.read(folder.names(), Names.class);
	}

	KeywordForms forms() {
		return KeywordForms.of(this.pages);
	}

	Lexicon lexicon(KeywordForms forms) {
		return Lexicons.lexicon(this.vocabularies, forms);
	}

}
