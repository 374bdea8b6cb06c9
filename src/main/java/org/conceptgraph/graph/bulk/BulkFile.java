package org.conceptgraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * One of the files that hold a {@link BulkTable}. Used by one thread.
 */
public final class BulkFile implements Closeable {

	/**
	 * Between the elements of a list. No page holds it, for control characters are
	 * removed when one is read.
	 */
	static final char UNIT_SEPARATOR = '\u001F';

	/** A missing value is nothing at all, an empty text is a pair of quotation marks. */
	private static final CSVFormat FORMAT = CSVFormat.Builder.create()
		.setRecordSeparator('\n')
		.setQuoteMode(QuoteMode.ALL_NON_NULL)
		.get();

	private final List<String> keys;

	private final CSVPrinter printer;

	private BulkFile(Path path, List<String> keys) {
		this.keys = keys;
		try {
			this.printer = new CSVPrinter(Files.newBufferedWriter(path), FORMAT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Begins a file, in place of an earlier one.
	 * @param part tells the files of a table apart
	 */
	public static BulkFile create(Path folder, BulkTable table, String part) {
		return new BulkFile(folder.resolve(table + "-" + part + ".csv"), table.keys());
	}

	static void writeHeader(Path folder, BulkTable table) throws IOException {
		try (BulkFile file = new BulkFile(folder.resolve(table + "-header.csv"), List.of())) {
			file.printer.printRecord(table.header());
		}
	}

	/**
	 * Adds a line.
	 * @param row may hold other values, too
	 */
	public void add(Map<String, ? extends @Nullable Object> row) {
		try {
			for (String key : this.keys) {
				this.printer.print(text(row.get(key)));
			}
			this.printer.println();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Object text(@Nullable Object value) {
		return (value instanceof Collection<?> list)
				? String.join(String.valueOf(UNIT_SEPARATOR), list.stream().map(Object::toString).toList()) : value;
	}

	@Override
	public void close() throws IOException {
		this.printer.close(true);
	}

}
