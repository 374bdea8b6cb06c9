package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.NameChanges;
import org.conceptgraph.page.problem.Problem;

/**
 * The second step, once for all: counts what pages call things. Holds the keys of one
 * bucket at a time.
 */
final class NamesStep {

	private final BulkFolder folder;

	private final ImportListener listener;

	private final KeywordForms forms = new KeywordForms();

	private final Map<String, String> stays = new TreeMap<>();

	NamesStep(BulkFolder folder, ImportListener listener) {
		this.folder = folder;
		this.listener = listener;
	}

	void run() throws IOException {
		List<String> unread = this.folder.unread();
		if (!unread.isEmpty()) {
			throw new IllegalArgumentException("These were not read to the end; read them again, each line by itself:\n"
					+ String.join("\n", unread));
		}
		this.folder.begins("names");
		for (int bucket = 0; bucket < this.folder.buckets(); bucket++) {
			Map<String, PageKey> pages = new HashMap<>();
			for (Path part : BulkFolder.filesIn(this.folder.keys(bucket))) {
				JsonLines.forEach(part, PageKey.class, (page) -> pages.merge(page.key(), page, this::staying));
			}
			pages.values().forEach((page) -> this.forms.add(NameChanges.names(page.harvest())));
			this.listener.progress("names", bucket + 1L, this.folder.buckets());
		}
		JsonLines.write(this.folder.names(), new Names(this.forms.counts(), vocabularies(), this.stays));
		this.folder.ended("names");
	}

	private PageKey staying(PageKey one, PageKey other) {
		if (one.version().equals(other.version())) {
			return one;
		}
		PageKey staying = (one.version().compareTo(other.version()) < 0) ? one : other;
		this.stays.put(staying.key(), staying.version());
		this.listener.problem(new Problem(one.key(), null, null, Problem.Severity.WARNING, "same-url",
				"Several files have the url " + one.key() + "; one is kept. Give each page its own url."));
		return staying;
	}

	/** Of two of one name, the one with the smaller hash, as in an import. */
	private List<StoredVocabulary> vocabularies() throws IOException {
		Map<String, StoredVocabulary> byName = new TreeMap<>();
		for (Path part : BulkFolder.filesIn(this.folder.vocabularies())) {
			JsonLines.forEach(part, StoredVocabulary.class, (vocabulary) -> byName.merge(vocabulary.name(), vocabulary,
					(one, other) -> (one.hash().compareTo(other.hash()) <= 0) ? one : other));
		}
		return List.copyOf(byName.values());
	}

}
