package org.conceptgraph.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.DatabaseException;
import org.springframework.util.StringUtils;

/**
 * A failure that is the database's own, not that of who asked.
 */
public final class DatabaseFault {

	private DatabaseFault() {
	}

	/**
	 * What to do about one, for who runs a command; {@code null} for other failures.
	 */
	public static @Nullable String advice(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DatabaseException) {
				return "The database failed in itself: its disk may be full; its log says more ("
						+ StringUtils.truncate(String.valueOf(cause.getMessage()), 120) + ").";
			}
		}
		return null;
	}

}
