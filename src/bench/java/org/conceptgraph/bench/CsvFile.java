package org.conceptgraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file for Neo4j's bulk import. Values hold no quotation marks and no line breaks.
 */
final class CsvFile implements AutoCloseable {

	private final Path path;

	private final BufferedWriter writer;

	/**
	 * Begins a file.
	 * @param columns as Neo4j's manual describes headers: {@code id:ID(Question)}
	 */
	CsvFile(Path folder, String name, String... columns) {
		try {
			this.path = folder.resolve(name + ".csv");
			this.writer = Files.newBufferedWriter(this.path);
			row((Object[]) columns);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path() {
		return this.path;
	}

	void row(Object... values) {
		try {
			for (int i = 0; i < values.length; i++) {
				this.writer.write((i > 0) ? ",\"" : "\"");
				this.writer.write(values[i].toString());
				this.writer.write('"');
			}
			this.writer.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
