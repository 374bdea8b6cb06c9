package org.conceptgraph.graph;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.conceptgraph.GraphTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.value.Uncoercible;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A read that meets something just as it is taken away is run again.
 */
@GraphTest
class DatabaseIT {

	private static final String ROW = "RETURN 0.5 AS score, null AS gone";

	@Autowired
	private Database database;

	@Test
	void aRowThatLacksWhatAllHaveIsReadAgain() {
		AtomicInteger times = new AtomicInteger();

		assertThat(this.database.read(ROW, Map.of(),
				(row) -> row.get((times.incrementAndGet() < 3) ? "gone" : "score").asDouble()))
			.containsExactly(0.5);
	}

	@Test
	void whatIsNeverThereIsAFaultSoon() {
		AtomicInteger times = new AtomicInteger();

		assertThatExceptionOfType(Uncoercible.class).isThrownBy(() -> this.database.read(ROW, Map.of(), (row) -> {
			times.incrementAndGet();
			return row.get("gone").asDouble();
		}));
		assertThat(times).hasValue(4);
	}

}
