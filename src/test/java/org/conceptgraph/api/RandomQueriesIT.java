package org.conceptgraph.api;

import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked, if it is valid, is answered or refused with a reason, and costs no
 * more than was estimated. The benchmarks ask 10,000 times.
 */
@SampleTest
class RandomQueriesIT {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private GraphQlSource source;

	@Test
	void noneEndsInAnInternalErrorOrCostsMoreThanEstimated() {
		RandomQueries queries = new RandomQueries(this.service, this.source, 4);

		queries.ask(200);

		assertThat(queries.codes().keySet()).isSubsetOf(RandomQueries.EXPECTED);
		assertThat(queries.codes().get("OK")).isGreaterThan(100);
	}

}
