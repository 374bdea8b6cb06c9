package org.conceptgraph.importer;

import org.conceptgraph.page.problem.Problem;

/**
 * Follows an import. Called by one thread at a time.
 */
public interface ImportListener {

	/** Listens to nothing. */
	ImportListener NONE = new ImportListener() {

		@Override
		public void problem(Problem problem) {
		}

		@Override
		public void progress(String stage, long done, long total) {
		}

	};

	/**
	 * The import has the right to write, and a record.
	 * @param id of {@link org.conceptgraph.graph.node.ImportRun}
	 */
	default void began(String id) {
	}

	/**
	 * Something about an input that its author should know.
	 */
	void problem(Problem problem);

	/**
	 * A stage has come this far.
	 * @param total -1 where it is not known
	 */
	void progress(String stage, long done, long total);

}
