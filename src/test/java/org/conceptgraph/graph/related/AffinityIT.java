package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The formula stands in Java and in Cypher.
 */
@GraphTest
class AffinityIT {

	private static final List<String> SLUGS = List.of("ion", "sodium-ion", "ion-channel", "million", "sodium");

	@Autowired
	private Database database;

	@Test
	void theDatabaseCountsAsJavaDoes() {
		Random random = new Random(7);
		List<Map<String, Object>> rows = new ArrayList<>();
		List<Integer> expected = new ArrayList<>();
		for (int i = 0; i < 2_000; i++) {
			int total = 1 + random.nextInt(10_000);
			int na = 1 + random.nextInt(total);
			int nb = 1 + random.nextInt(total);
			int both = random.nextInt(1 + Math.min(na, nb));
			Concept a = concept(SLUGS.get(random.nextInt(SLUGS.size())), na, random.nextDouble());
			Concept b = concept(SLUGS.get(random.nextInt(SLUGS.size())), nb, random.nextDouble());
			rows.add(Map.of("both", both, "a", row(a), "c", row(b), "total", total));
			expected.add(Place.points(Affinity.of(both, a, b, total)));
		}
		List<Integer> counted = this.database.read("""
				UNWIND $rows AS row
				WITH toFloat(row.both) AS both, row.both AS seen, row.a AS a, row.c AS c, row.total AS total
				WITH *, a.questionCount AS na, c.questionCount AS nb, a.specificity AS sa, c.specificity AS sb
				RETURN\s""" + Affinity.CYPHER + " AS points", Map.of("rows", rows), (row) -> row.get("points").asInt());
		assertThat(counted).isEqualTo(expected);
	}

	private static Concept concept(String slug, int count, double specificity) {
		return new Concept("concept:" + slug, slug, slug, List.of(), null, false, count, specificity, 1);
	}

	private static Map<String, Object> row(Concept concept) {
		return Map.of("slug", concept.slug(), "questionCount", concept.questionCount(), "specificity",
				concept.specificity());
	}

}
