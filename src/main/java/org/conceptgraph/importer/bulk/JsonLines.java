package org.conceptgraph.importer.bulk;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a JSON value on each line.
 */
final class JsonLines implements Closeable {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final BufferedWriter writer;

	JsonLines(Path path) throws IOException {
		this.writer = Files.newBufferedWriter(path);
	}

	void add(Object value) {
		try {
			this.writer.write(MAPPER.writeValueAsString(value));
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

	/** A file of one value. */
	static void write(Path path, Object value) throws IOException {
		try (JsonLines lines = new JsonLines(path)) {
			lines.add(value);
		}
	}

	static <T> T read(Path path, Class<T> type) throws IOException {
		return MAPPER.readValue(Files.readString(path), type);
	}

	static <T> void forEach(Path path, Class<T> type, Consumer<T> consumer) throws IOException {
		try (Stream<String> lines = Files.lines(path)) {
			lines.forEach((line) -> consumer.accept(MAPPER.readValue(line, type)));
		}
	}

}
