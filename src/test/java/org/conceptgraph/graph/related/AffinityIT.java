package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The formula stands in Java and in Cypher.
 */
@GraphTest
class AffinityIT {

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
			double sa = random.nextDouble();
			double sb = random.nextDouble();
			rows.add(Map.of("both", both, "na", na, "nb", nb, "sa", sa, "sb", sb, "total", total));
			expected.add(Place.points(Affinity.of(both, na, nb, sa, sb, total)));
		}
		List<Integer> counted = this.database
			.read("""
					UNWIND $rows AS row
					WITH toFloat(row.both) AS both, row.both AS seen, row.na AS na, row.nb AS nb, row.sa AS sa, row.sb AS sb,
					  row.total AS total
					RETURN\s"""
					+ Affinity.CYPHER + " AS points", Map.of("rows", rows), (row) -> row.get("points").asInt());
		assertThat(counted).isEqualTo(expected);
	}

}
