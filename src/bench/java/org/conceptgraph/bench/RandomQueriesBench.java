package org.conceptgraph.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import org.conceptgraph.SampleTest;
import org.conceptgraph.api.RandomQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 10,000 valid documents, made at random of the schema: none ends in an internal error,
 * and none costs more than was estimated.
 */
@SampleTest
class RandomQueriesBench {

	private static final int QUERIES = Integer.getInteger("bench.queries", 10_000);

	private static final long SEED = Long.getLong("bench.seed", 20_261_126);

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private GraphQlSource source;

	@Test
	void randomQueries() {
		RandomQueries queries = new RandomQueries(this.service, this.source, SEED);
		queries.ask(QUERIES);
		Report report = new Report("random-queries");
		report.setting("queries", QUERIES);
		report.setting("seed", SEED);
		report.setting("actual : estimated cost", "%.4f–%.4f".formatted(queries.leastNear(), queries.nearest()));
		queries.codes().forEach((code, times) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("code", code);
			row.put("times", times);
			row.put("first such document", queries.example(code));
			report.row(row);
		});
		report.finish();

		assertThat(queries.codes().keySet()).isSubsetOf(RandomQueries.EXPECTED);
	}

}
