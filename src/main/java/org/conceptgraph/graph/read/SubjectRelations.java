package org.conceptgraph.graph.read;

import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.node.Question;
import org.conceptgraph.graph.node.Subject;
import org.springframework.stereotype.Component;

/**
 * What belongs to subjects.
 */
@Component
public final class SubjectRelations {

	static final Statements QUESTIONS = Statements.of("""
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (q)-[r:IN_SUBJECT]->()
			  USING INDEX SEEK r:IN_SUBJECT(subject, rank)
			  WHERE r.subject = parent AND r.rank > $lower AND r.rank < $upper
			  RETURN q, r ORDER BY r.subject %%1$s, r.rank %%1$s LIMIT $limit
			}
			RETURN parent, r.rank AS key, %s AS value
			""".formatted(Rows.QUESTION)::formatted);

	private static final String CONCEPTS = """
			UNWIND $parents AS parent
			CALL (parent) {
			  MATCH (c)-[r:USED_IN]->()
			  USING INDEX SEEK r:USED_IN(subject, rank)
			  WHERE r.subject = parent AND r.rank > $lower AND r.rank < $upper
			  RETURN c, r ORDER BY r.subject, r.rank LIMIT $limit
			}
			RETURN parent, r.rank AS key, %s AS value
			""".formatted(Rows.CONCEPT);

	private static final String CONCEPT_COUNT = """
			UNWIND $parents AS parent
			MATCH (s:Subject {id: parent})
			RETURN parent, COUNT { (s)<-[:USED_IN]-() } AS total
			""";

	private static final String ALL = """
			MATCH (s:Subject)
			WITH s ORDER BY s.name, s.id
			RETURN %s AS value
			""".formatted(Rows.SUBJECT);

	private final Database database;

	SubjectRelations(Database database) {
		this.database = database;
	}

	/** Every subject, by name: a source has some hundreds at most. */
	public List<Subject> all() {
		return this.database.read(ALL, Map.of(), (row) -> Rows.subject(row.get("value")));
	}

	/** The questions of each subject, by the source's number. */
	public Map<String, List<Keyed<Question>>> questions(List<String> subjects, Slice slice) {
		return Rows.byParent(this.database.read(QUESTIONS.of(slice),
				Rows.parameters(slice, Map.of("parents", subjects)), Rows.child(Rows.keyed(Rows::question))));
	}

	/** The concepts of each subject, the most used first. */
	public Map<String, List<Keyed<Concept>>> concepts(List<String> subjects, Slice slice) {
		return Rows.byParent(this.database.read(CONCEPTS, Rows.parameters(slice, Map.of("parents", subjects)),
				Rows.child(Rows.keyed(Rows::concept))));
	}

	/** How many concepts each subject uses. */
	public Map<String, Integer> conceptCounts(List<String> subjects) {
		return Rows.counts(this.database.read(CONCEPT_COUNT, Map.of("parents", subjects), Rows.COUNT));
	}

}
