package org.conceptgraph.importer;

import java.util.List;

import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 */
public sealed interface Parsed {

	String file();

	List<Problem> problems();

	/** A page that can be kept. */
	record AcceptedPage(String file, StagedPage page, List<Problem> problems) implements Parsed {
	}

	/**
	 * A page that is kept as the file says, so that nothing had to be read.
	 *
	 * @param hash of its content
	 */
	record KnownPage(SourceFile source, String key, String hash, String fileHash) implements Parsed {

		@Override
		public String file() {
			return this.source.name();
		}

		@Override
		public List<Problem> problems() {
			return List.of();
		}

	}

	/**
	 * A page that cannot.
	 *
	 * @param key the page's identity, if the file still tells it
	 */
	record RejectedPage(String file, @Nullable String key, List<Problem> problems) implements Parsed {
	}

	/** A vocabulary of which something could be read. */
	record AcceptedVocabulary(String file, StoredVocabulary vocabulary, List<Problem> problems) implements Parsed {
	}

	/** A vocabulary of which nothing could. */
	record RejectedVocabulary(String file, String name, List<Problem> problems) implements Parsed {
	}

}
