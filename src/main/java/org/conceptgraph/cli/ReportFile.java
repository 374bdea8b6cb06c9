package org.conceptgraph.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.page.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every problem as a line of JSON, besides telling another listener.
 */
final class ReportFile implements ImportListener, AutoCloseable {

	private static final JsonMapper json = JsonMapper.shared();

	private final BufferedWriter writer;

	private final ImportListener next;

	ReportFile(Path file, ImportListener next) throws IOException {
		this.writer = Files.newBufferedWriter(file);
		this.next = next;
	}

	@Override
	public void problem(Problem problem) {
		try {
			this.writer.write(json.writeValueAsString(problem));
			this.writer.newLine();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report cannot be written", ex);
		}
		this.next.problem(problem);
	}

	@Override
	public void progress(String stage, long done, long total) {
		this.next.progress(stage, done, total);
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
