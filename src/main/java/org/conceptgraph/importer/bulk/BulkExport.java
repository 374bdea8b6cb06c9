package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.conceptgraph.importer.ImportListener;

/**
 * Makes files of a whole source that {@code neo4j-admin database import} loads into an
 * empty database: the graph that an import would make, without a database. Four steps;
 * the first and the third fall into parts that know nothing of each other, so that they
 * run side by side, on as many machines as see the folder. A part that failed is run
 * again.
 */
public final class BulkExport {

	private BulkExport() {
	}

	/**
	 * Reads some of the source's paths.
	 * @param buckets into how many parts {@link #link} is to fall; the same for all paths
	 * @return how many pages were rejected
	 * @throws IllegalArgumentException if the folder was begun with other buckets
	 */
	public static long read(Path folder, int buckets, List<Path> paths, ImportListener listener) throws IOException {
		return new ReadStep(BulkFolder.create(folder, buckets), listener).run(paths);
	}

	/**
	 * Counts what all pages call things, once all paths are read.
	 * @return how many buckets there are to link
	 * @throws IllegalArgumentException if some were not read to the end
	 */
	public static int names(Path folder, ImportListener listener) throws IOException {
		BulkFolder opened = BulkFolder.open(folder);
		new NamesStep(opened, listener).run();
		return opened.buckets();
	}

	/**
	 * Links the questions of some buckets.
	 * @throws IllegalArgumentException if names are not counted, or there is no such
	 * bucket
	 */
	public static void link(Path folder, List<Integer> buckets, int conceptsPerQuestion, ImportListener listener)
			throws IOException {
		BulkFolder opened = BulkFolder.open(folder);
		for (int bucket : buckets) {
			if (bucket < 0 || bucket >= opened.buckets()) {
				throw new IllegalArgumentException(
						"There is no bucket " + bucket + ": they are 0 to " + (opened.buckets() - 1) + ".");
			}
		}
		LinkStep step = new LinkStep(opened, conceptsPerQuestion, listener);
		for (int bucket : buckets) {
			step.run(bucket);
		}
	}

	/**
	 * Writes what depends on all buckets.
	 * @return the command that loads the files, to be run in the folder
	 * @throws IllegalArgumentException if a bucket is not linked
	 */
	public static String finish(Path folder, int conceptsPerQuestion) throws IOException {
		return new FinishStep(BulkFolder.open(folder), conceptsPerQuestion).run();
	}

}
