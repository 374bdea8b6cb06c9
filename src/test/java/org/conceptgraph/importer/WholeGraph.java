package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.conceptgraph.graph.Database;
import org.neo4j.driver.Record;

/**
 * Everything that an import is answerable for, as text: two graphs with the same nodes,
 * relationships and properties have the same.
 */
final class WholeGraph {

	/** But for the record of imports and the library's own notes on migrations. */
	private static final String NODES = """
			MATCH (n)
			WHERE NOT n:Dataset AND NOT n:ImportRun AND none(label IN labels(n) WHERE label STARTS WITH '__')
			RETURN labels(n)[0] + ' ' + coalesce(n.id, n.key, n.name, n.text) AS name, properties(n) AS properties
			ORDER BY name
			""";

	private static final String RELATIONSHIPS = """
			MATCH (a)-[r]->(b)
			WHERE none(label IN labels(a) WHERE label STARTS WITH '__')
			RETURN coalesce(a.id, a.key) + ' ' + type(r) + ' ' + coalesce(b.id, b.key) AS name, properties(r) AS properties
			ORDER BY name
			""";

	private WholeGraph() {
	}

	static List<String> in(Database database) {
		List<String> lines = new ArrayList<>(database.read(NODES, Map.of(), WholeGraph::line));
		lines.addAll(database.read(RELATIONSHIPS, Map.of(), WholeGraph::line));
		return lines;
	}

	/** What one holds and the other does not, with a sign. */
	static List<String> difference(List<String> before, List<String> after) {
		List<String> lines = new ArrayList<>();
		Set<String> others = new HashSet<>(after);
		before.stream().filter((line) -> !others.contains(line)).forEach((line) -> lines.add("- " + line));
		Set<String> ones = new HashSet<>(before);
		after.stream().filter((line) -> !ones.contains(line)).forEach((line) -> lines.add("+ " + line));
		return lines;
	}

	private static String line(Record row) {
		return row.get("name").asString() + " " + new TreeMap<>(row.get("properties").asMap());
	}

}
