package org.conceptgraph.api;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that has started asks itself what readers will ask.
 */
@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class RehearsalIT {

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private MeterRegistry meters;

	@Test
	void whatReadersAskHasBeenAskedBefore(CapturedOutput output) throws Exception {
		double before = statements();
		Rehearsal rehearsal = new Rehearsal(this.service);
		rehearsal.begin();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> statements() > before + 300);
		rehearsal.close();
		assertThat(output).doesNotContain("failed", "ERROR");
	}

	private double statements() {
		return this.meters.get("concept_graph.statements").counter().count();
	}

}
