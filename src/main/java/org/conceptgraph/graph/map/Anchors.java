package org.conceptgraph.graph.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.read.Rows;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the concepts and questions that a search has come by.
 */
@Component
final class Anchors {

	private static final String NODES = """
			UNWIND $ids AS id
			OPTIONAL MATCH (q:Question {id: id})
			OPTIONAL MATCH (c:Concept {id: id})
			WITH id, q, c WHERE q IS NOT NULL OR c IS NOT NULL
			RETURN id, CASE WHEN q IS NOT NULL THEN\s""" + Rows.QUESTION + " END AS question, " + Rows.CONCEPT
			+ " AS concept";

	private final Database database;

	Anchors(Database database) {
		this.database = database;
	}

	/**
	 * The nodes by their ids; what has gone in the meantime is missing.
	 * @return {@link org.conceptgraph.graph.node.Concept Concepts} and
	 * {@link org.conceptgraph.graph.node.Question Questions}
	 */
	Map<String, Object> find(Collection<String> ids) {
		Map<String, Object> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database
				.read(NODES, Map.of("ids", List.copyOf(ids)), (row) -> Map.entry(row.get("id").asString(), node(row)))
				.forEach((entry) -> found.put(entry.getKey(), entry.getValue()));
		}
		return found;
	}

	private static Object node(Record row) {
		return row.get("question").isNull() ? Rows.concept(row.get("concept")) : Rows.question(row.get("question"));
	}

}
