package org.conceptgraph.graph;

import org.conceptgraph.link.Evidence;
import org.conceptgraph.link.Method;
import org.conceptgraph.link.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * How a place that names a concept is kept on its link: one text, since a relationship
 * can hold lists of texts only. The surface comes last, so that it can hold anything.
 */
public final class EvidenceCodec {

	private static final int PARTS = 6;

	private EvidenceCodec() {
	}

	public static String encode(Evidence evidence) {
		return String.join("\t", evidence.field().name(), evidence.method().name(), text(evidence.start()),
				text(evidence.end()), evidence.nested() ? "1" : "0", evidence.surface());
	}

	/**
	 * Reads what {@link #encode} wrote.
	 * @throws IllegalArgumentException if it is anything else
	 */
	public static Evidence decode(String stored) {
		String[] parts = stored.split("\t", PARTS);
		if (parts.length != PARTS) {
			throw new IllegalArgumentException("Evidence has " + PARTS + " parts, but this has " + parts.length);
		}
		return new Evidence(Field.valueOf(parts[0]), Method.valueOf(parts[1]), parts[5], number(parts[2]),
				number(parts[3]), parts[4].equals("1"));
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	private static @Nullable Integer number(String text) {
		return text.isEmpty() ? null : Integer.valueOf(text);
	}

}
