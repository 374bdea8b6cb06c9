package org.conceptgraph.graph.write;

/**
 * Another import holds the right to write.
 */
public final class ImportBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ImportBusyException(String message) {
		super(message);
	}

}
