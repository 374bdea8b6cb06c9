package org.conceptgraph;

import java.util.Map;

import org.conceptgraph.graph.Database;

/**
 * What tests write into the database that they share. A fixture leaves its name in the
 * dataset's seed.
 */
public final class TestGraph {

	/** All but what the migrations library notes. */
	private static final String CLEAR = """
			MATCH (n)
			WHERE none(label IN labels(n) WHERE label STARTS WITH '__')
			DETACH DELETE n
			""";

	private TestGraph() {
	}

	/**
	 * Whether the database holds what this fixture writes. If not, it is empty
	 * afterwards.
	 */
	public static boolean isThere(Database database, String fixture) {
		boolean there = !database
			.read("MATCH (d:Dataset {seed: $fixture}) RETURN 1 AS one", Map.of("fixture", fixture), (row) -> row)
			.isEmpty();
		if (!there) {
			clear(database);
		}
		return there;
	}

	/**
	 * Leaves an empty database.
	 */
	public static void clear(Database database) {
		database.write((transaction) -> transaction.run(CLEAR).consume());
	}

}
