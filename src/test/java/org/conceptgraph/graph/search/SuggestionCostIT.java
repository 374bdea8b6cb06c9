package org.conceptgraph.graph.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.GraphTest;
import org.conceptgraph.TestGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a key stroke costs, in the database's own measure: the same, whether few or very
 * many names begin with what has been typed.
 */
@GraphTest
class SuggestionCostIT {

	/** Regular names, each of a concept of its own that no question is about. */
	private static final String NAMES = """
			UNWIND range($from, $to) AS i
			WITH i, 'sample ' + i AS name
			CREATE (n:Name {id: name, text: name, key: name, slug: name, folded: name})-[:NAMES]->(c:Concept {id: 'concept:' + name,
			  slug: name, label: name, labelKey: name + '|concept:' + name, countKey: '999999999|concept:' + name,
			  questionCount: 0, curated: false, generic: false, specificity: 1.0, salience: 1.0})
			""";

	@Autowired
	private Driver driver;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		TestGraph.isThere(this.database, "costs of suggestions");
		this.schema.bringUpToDate();
	}

	@Test
	void aKeyStrokeCostsTheSameHoweverManyNamesBeginWithIt() {
		List<String> typed = List.of("s", "sa", "sample", "sample 1", "1", "sanple");
		names(1, 3_000);
		Map<String, Long> few = new HashMap<>();
		typed.forEach((text) -> few.put(text, hits(text)));
		names(3_001, 12_000);
		typed.forEach(
				(text) -> assertThat(hits(text)).as(text).isLessThanOrEqualTo(few.getOrDefault(text, 0L) * 11 / 10));
		assertThat(few.values()).allMatch((hits) -> hits < 25_000);
	}

	private void names(int from, int to) {
		this.database.write((transaction) -> transaction.run(NAMES, Map.of("from", from, "to", to)).consume());
		this.database.write((transaction) -> transaction.run("CALL db.awaitIndexes(60)").consume());
	}

	private long hits(String text) {
		Map<String, Object> parameters = Suggestions.parameters(Typed.of(text), 8);
		try (Session session = this.driver.session()) {
			return total(session.run("PROFILE " + Suggestions.SUGGEST, parameters).consume().profile());
		}
	}

	private static long total(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(SuggestionCostIT::total).sum();
	}

}
