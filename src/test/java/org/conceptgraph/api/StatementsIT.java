package org.conceptgraph.api;

import java.io.IOException;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document costs one statement for each selected relation and set of arguments, and one
 * for a count, whatever the number of parents.
 */
@GraphTest
class StatementsIT {

	@Autowired
	private GraphQlTester tester;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	/**
	 * The question with its concepts, pages, subjects, their count, texts for snippets,
	 * broader, questions (whose count is known), texts for answers, concepts of these.
	 */
	@RepeatedTest(20)
	void aWalkOverThreeRelationsCostsOneStatementForEach() throws IOException {
		assertStatements(new ClassPathResource("graphql-test/walk.graphql").getContentAsString(UTF_8), 9);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"{ questions(first: 1) { nodes { concepts { nodes { questions { nodes { id } } } } } } } ; 3",
			"{ questions(first: 100) { nodes { concepts { nodes { questions { nodes { id } } } } } } } ; 3",
			"{ questions(first: 5) { nodes { a: concepts(first: 1) { nodes { id } } b: concepts(first: 2) { nodes { id } } c: concepts(first: 1) { nodes { id } } } } } ; 3",
			"{ a: question(by: {sourceId: \"1\"}) { subjects { id } } b: question(by: {id: \"question:2\"}) { subjects { id } } c: node(id: \"question:3\") { ... on Question { subjects { id } } } } ; 2",
			"{ nodes(ids: [\"question:1\", \"concept:number-1\", \"question:2\", \"subject:physics\"]) { id } } ; 3",
			"{ concepts(first: 100) { nodes { subjects(first: 2) { questionCount subject { id } } } } } ; 2",
			"{ questions { totalCount } } ; 2", "{ questions(filter: {indexed: true}) { totalCount } } ; 1",
			"{ subjects { questions(first: 1) { totalCount nodes { id } } concepts(first: 1) { totalCount nodes { id } } } } ; 4",
			"{ conceptsNamed(name: \"mercury\") { narrower { totalCount nodes { id } } } } ; 3" })
	void parentsDoNotCount(String document, int expected) {
		assertStatements(document, expected);
	}

	/** A difference is told with the statements themselves. */
	private void assertStatements(String document, int expected) {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger(Database.class);
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		logger.addAppender(log);
		log.start();
		double before = this.meters.counter("concept_graph.statements").count();
		try {
			this.tester.document(document).execute().errors().verify();
		}
		finally {
			logger.detachAppender(log);
			logger.setLevel(null);
			logger.setAdditive(true);
		}
		assertThat(this.meters.counter("concept_graph.statements").count() - before)
			.as(() -> log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
			.isEqualTo(expected);
	}

}
