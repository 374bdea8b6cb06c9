package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.conceptgraph.graph.bulk.BulkLoad;

/**
 * What the steps of an export leave for each other: a folder that all processes see. A
 * step that ended has left a mark; one that was killed has left none and is run again.
 *
 * @param root the folder
 * @param buckets into how many parts pages fall, by the source's number of their
 * question: what has to be looked at together is in one
 */
record BulkFolder(Path root, int buckets) {

	/**
	 * Makes the folder, or takes the one that is there.
	 * @throws IllegalArgumentException if that one has other buckets
	 */
	static BulkFolder create(Path root, int buckets) throws IOException {
		Files.createDirectories(root.resolve("done"));
		try {
			Files.writeString(root.resolve("buckets"), Integer.toString(buckets), StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			BulkFolder there = open(root);
			if (there.buckets != buckets) {
				throw new IllegalArgumentException(root + " was begun with " + there.buckets
						+ " buckets; take another folder for " + buckets + ".");
			}
		}
		for (int bucket = 0; bucket < buckets; bucket++) {
			for (String kind : List.of("pages", "keys", "listed")) {
				Files.createDirectories(root.resolve(kind).resolve(Integer.toString(bucket)));
			}
		}
		Files.createDirectories(root.resolve("counts"));
		Files.createDirectories(root.resolve("vocabularies"));
		Files.createDirectories(root.resolve("parts"));
		Files.createDirectories(root.resolve(BulkLoad.FILES));
		return new BulkFolder(root, buckets);
	}

	/**
	 * The folder of an export that was begun.
	 * @throws IllegalArgumentException if it is none
	 */
	static BulkFolder open(Path root) throws IOException {
		Path buckets = root.resolve("buckets");
		if (!Files.exists(buckets)) {
			throw new IllegalArgumentException(root + " holds no export; begin with: export-bulk read");
		}
		String text = Files.readString(buckets);
		// The other process may be about to write it.
		for (int i = 0; text.isEmpty() && i < 100; i++) {
			LockSupport.parkNanos(10_000_000);
			text = Files.readString(buckets);
		}
		return new BulkFolder(root, Integer.parseInt(text));
	}

	int bucketOf(String text) {
		return Math.floorMod(text.hashCode(), this.buckets);
	}

	/** Accepted pages, by the bucket of their source id. */
	Path pages(int bucket) {
		return this.root.resolve("pages").resolve(Integer.toString(bucket));
	}

	/** What pages call things, by the bucket of their key. */
	Path keys(int bucket) {
		return this.root.resolve("keys").resolve(Integer.toString(bucket));
	}

	/** The keys of pages that are listed, by the bucket of the key. */
	Path listed(int bucket) {
		return this.root.resolve("listed").resolve(Integer.toString(bucket));
	}

	Path counts() {
		return this.root.resolve("counts");
	}

	Path vocabularies() {
		return this.root.resolve("vocabularies");
	}

	/** The paths of each part that was begun to be read. */
	Path parts() {
		return this.root.resolve("parts");
	}

	/** What the bulk import loads. */
	Path csv() {
		return this.root.resolve(BulkLoad.FILES);
	}

	/** What all pages call things, and the vocabularies. */
	Path names() {
		return this.root.resolve("names.json");
	}

	/** In the order of names. */
	static List<Path> filesIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	/**
	 * Takes back the step's mark, and those of the steps that build on it.
	 */
	void begins(String step) throws IOException {
		List<String> later = step.startsWith("read-") ? List.of("names") : step.equals("names") ? links() : List.of();
		for (String mark : later) {
			Files.deleteIfExists(this.root.resolve("done").resolve(mark));
		}
		Files.deleteIfExists(this.root.resolve("done").resolve(step));
	}

	void ended(String step) throws IOException {
		Files.writeString(this.root.resolve("done").resolve(step), "");
	}

	/**
	 * Whether a step has ended.
	 */
	boolean has(String step) {
		return Files.exists(this.root.resolve("done").resolve(step));
	}

	private List<String> links() {
		return IntStream.range(0, this.buckets).mapToObj((bucket) -> "link-" + bucket).toList();
	}

	/** The buckets that are still to be linked. */
	List<Integer> unlinked() {
		return IntStream.range(0, this.buckets).filter((bucket) -> !has("link-" + bucket)).boxed().toList();
	}

	/** What was begun to be read, and is still to be: the paths of each part. */
	List<String> unread() throws IOException {
		List<String> unread = new ArrayList<>();
		for (Path part : filesIn(parts())) {
			if (!has("read-" + part.getFileName())) {
				unread.add(Files.readString(part));
			}
		}
		return unread;
	}

}
