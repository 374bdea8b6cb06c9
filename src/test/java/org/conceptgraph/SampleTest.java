package org.conceptgraph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application over HTTP, with the sample pages of {@code import/} in
 * its graph. All such tests share one server; they only read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = ConceptGraph.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "concept-graph.embedded.directory=target/sample-test/${random.uuid}",
				"concept-graph.import.paths=", "spring.test.webtestclient.timeout=60s" })
@Import({ TestDatabase.class, SampleImport.class })
@AutoConfigureHttpGraphQlTester
public @interface SampleTest {

}
