package org.conceptgraph.link.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines, some at a time. A line that is longer than any text should be
 * is not kept, so that a stream without line ends does no harm.
 */
final class LineBatches {

	private static final int LONGEST_LINE = 64 << 20;

	private static final int LINES = 256;

	private static final int BYTES = 1 << 20;

	/**
	 * @param first the number of the first line, from 1
	 * @param lines without line ends; null for one that is too long
	 */
	record Batch(long first, List<byte @Nullable []> lines) {
	}

	private final InputStream in;

	private final byte[] buffer = new byte[1 << 16];

	private int at;

	private int filled;

	private long number = 1;

	LineBatches(InputStream in) {
		this.in = in;
	}

	/**
	 * The next lines; none at the end.
	 */
	Batch next() throws IOException {
		List<byte @Nullable []> lines = new ArrayList<>();
		long first = this.number;
		int bytes = 0;
		while (lines.size() < LINES && bytes < BYTES && fill()) {
			byte[] line = line();
			bytes += (line != null) ? line.length : 0;
			lines.add(line);
			this.number++;
		}
		return new Batch(first, lines);
	}

	private byte @Nullable [] line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(256);
		boolean tooLong = false;
		while (fill()) {
			int end = this.at;
			while (end < this.filled && this.buffer[end] != '\n') {
				end++;
			}
			tooLong |= line.size() + end - this.at > LONGEST_LINE;
			if (!tooLong) {
				line.write(this.buffer, this.at, end - this.at);
			}
			boolean ended = end < this.filled;
			this.at = ended ? end + 1 : end;
			if (ended) {
				break;
			}
		}
		return tooLong ? null : line.toByteArray();
	}

	private boolean fill() throws IOException {
		if (this.at < this.filled) {
			return true;
		}
		this.at = 0;
		this.filled = Math.max(0, this.in.read(this.buffer));
		return this.filled > 0;
	}

}
