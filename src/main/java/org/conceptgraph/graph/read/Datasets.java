package org.conceptgraph.graph.read;

import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Dataset;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Counts and the version. Every count comes from the database's own books: it costs the
 * same for any number.
 */
@Component
public final class Datasets {

	/** Of the dataset's node, {@code d}, which need not be there. */
	static final String VERSION = "coalesce(d.seed, '') + '-' + toString(coalesce(d.revision, 0))";

	private static final String CURRENT = """
			CALL () { MATCH (q:Question) RETURN count(q) AS questions }
			CALL () { MATCH (c:Concept) RETURN count(c) AS concepts }
			CALL () { MATCH ()-[r:ABOUT]->() RETURN count(r) AS links }
			OPTIONAL MATCH (d:Dataset {id: 'dataset'})
			RETURN questions, concepts, links, %s AS version, d.importedAt AS importedAt
			""".formatted(VERSION);

	private final Database database;

	Datasets(Database database) {
		this.database = database;
	}

	/** What the graph holds now. */
	public Dataset current() {
		return this.database.read(CURRENT, Map.of(), Datasets::dataset).getFirst();
	}

	private static Dataset dataset(Record row) {
		return new Dataset(row.get("version").asString(), row.get("questions").asInt(), row.get("concepts").asInt(),
				row.get("links").asInt(),
				row.get("importedAt").isNull() ? null : row.get("importedAt").asZonedDateTime().toOffsetDateTime());
	}

}
