package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts files together, until they are many or large. Used by one thread.
 */
final class FileBatches {

	private static final int MOST_FILES = 100;

	private static final long MOST_BYTES = 4L << 20;

	private final Consumer<FileBatch> sink;

	private List<SourceFile> files = new ArrayList<>();

	private long bytes;

	FileBatches(Consumer<FileBatch> sink) {
		this.sink = sink;
	}

	void accept(SourceFile file) {
		this.files.add(file);
		byte[] read = file.bytes();
		this.bytes += (read != null) ? read.length : 0;
		if (this.files.size() == MOST_FILES || this.bytes >= MOST_BYTES) {
			finish();
		}
	}

	/** Hands on what is left. */
	void finish() {
		if (!this.files.isEmpty()) {
			this.sink.accept(new FileBatch(this.files));
			this.files = new ArrayList<>();
			this.bytes = 0;
		}
	}

}
