package org.conceptgraph.api.rate;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who waits for a refusal.
 */
class RefusalPaceTest {

	@Test
	void whoIsRefusedAgainAndAgainWaits() {
		RefusalPace pace = new RefusalPace(new RateSettings(0, 1));
		Instant began = Instant.now();

		for (int refusal = 0; refusal < 12; refusal++) {
			pace.refused(null, "192.0.2.7");
		}

		assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(1500));
	}

}
