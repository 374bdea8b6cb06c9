package org.conceptgraph.graph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.GraphTest;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of a hub costs what a page of a small concept costs, in the database's own
 * measure, wherever in the list it lies.
 */
@GraphTest
class HubCostIT {

	@Autowired
	private Driver driver;

	@Autowired
	private Database database;

	@Autowired
	private GraphSchema schema;

	@BeforeEach
	void graph() {
		SampleGraph.write(this.schema, this.database);
	}

	@Test
	void aHubsPagesCostWhatASmallConceptsDo() {
		for (ConceptRelations.Order order : ConceptRelations.Order.values()) {
			for (boolean descending : new boolean[] { false, true }) {
				Slice slice = Slice.between(null, null, descending, 10);
				String statement = order.statement(slice, false);
				long small = hits(statement, slice, List.of("concept:number-6"));
				long hub = hits(statement, slice, List.of("concept:hub"));
				assertThat(hub).isLessThanOrEqualTo(small + 5).isLessThan(100);
			}
		}
	}

	@Test
	void aPageInTheMiddleCostsWhatTheFirstDoes() {
		Slice first = Slice.between(null, null, false, 10);
		Slice middle = Slice.between("04000|", null, false, 10);
		String statement = ConceptRelations.Order.SCORE.statement(first, false);
		assertThat(hits(statement, middle, List.of("concept:hub")))
			.isLessThanOrEqualTo(hits(statement, first, List.of("concept:hub")) + 5);
	}

	@Test
	void pageTwoThousandCostsAtMostAFifthMoreThanPageOne() {
		String hub = "concept:hub";
		Slice first = Slice.between(null, null, false, 2);
		String statement = ConceptRelations.Order.SCORE.statement(first, false);
		String rank = this.database.read(
				"MATCH (:Concept {id: $hub})<-[r:ABOUT]-() RETURN r.rank AS rank ORDER BY rank SKIP 2 * 1999 - 1 LIMIT 1",
				Map.of("hub", hub), (row) -> row.get("rank").asString())
			.getFirst();
		long pageOne = hits(statement, first, List.of(hub));
		long pageTwoThousand = hits(statement, Slice.between(rank, null, false, 2), List.of(hub));
		assertThat(pageTwoThousand).isLessThanOrEqualTo(pageOne * 12 / 10);
	}

	@Test
	void everyParentAddsItsOwnPageOnly() {
		Slice slice = Slice.between(null, null, false, 10);
		String statement = ConceptRelations.Order.SCORE.statement(slice, false);
		long one = hits(statement, slice, List.of("concept:hub"));
		assertThat(hits(statement, slice, List.of("concept:hub", "concept:number-1", "concept:number-2")))
			.isLessThanOrEqualTo(3 * one + 5);
	}

	@Test
	void aSubjectsPagesAreReadAlongTheIndexInBothDirections() {
		for (boolean descending : new boolean[] { false, true }) {
			Slice slice = Slice.between(null, null, descending, 10);
			assertThat(hits(SubjectRelations.QUESTIONS.of(slice), slice, List.of("subject:physics"))).isLessThan(300);
		}
	}

	private long hits(String statement, Slice slice, List<String> parents) {
		Map<String, Object> parameters = new HashMap<>(slice.parameters());
		parameters.put("parents", parents);
		parameters.put("why", false);
		parameters.put("whole", false);
		parameters.put("filter", QuestionFilter.NONE.parameter());
		try (Session session = this.driver.session()) {
			ProfiledPlan plan = session.run("PROFILE " + statement, parameters).consume().profile();
			assertThat(operators(plan)).anyMatch((operator) -> operator.startsWith("DirectedRelationshipIndexSeek"));
			return total(plan);
		}
	}

	private static long total(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(HubCostIT::total).sum();
	}

	private static List<String> operators(ProfiledPlan plan) {
		List<String> operators = new ArrayList<>(List.of(plan.operatorType()));
		plan.children().forEach((child) -> operators.addAll(operators(child)));
		return operators;
	}

}
