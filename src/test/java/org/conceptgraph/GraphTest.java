package org.conceptgraph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application, asked without HTTP, on a graph that was empty when the
 * first of these tests began. All such tests share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = ConceptGraph.class,
		properties = { "concept-graph.embedded.directory=target/graph-test/${random.uuid}",
				"concept-graph.import.paths=" })
@Import({ TestDatabase.class, PatientTester.class })
public @interface GraphTest {

}
