package org.conceptgraph;

import java.time.Duration;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/**
 * Asks without HTTP, and waits longer than the usual five seconds: a statement is planned
 * when it is seen for the first time, and the machine may be busy.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PatientTester {

	@Bean
	ExecutionGraphQlServiceTester graphQlTester(ExecutionGraphQlService service) {
		return ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofSeconds(30)).build();
	}

}
