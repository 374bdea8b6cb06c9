package org.conceptgraph.graph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.read.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Full-text search, one statement for each kind of thing. Indexes propose a bounded
 * number; the order comes from what is stored, for Lucene's scores depend on how its
 * index is cut: a name that is the query, then names and titles that start with it, then
 * the share of its words that a text holds, the title counting most. Where no name holds
 * all of the words, or hardly a question is found, typing errors are looked through.
 */
@Component
public final class Search {

	/** How many are proposed; a list ends there. */
	private static final int PROPOSED = 500;

	/** With fewer questions than that, typing errors are looked through. */
	private static final int FEW = 5;

	private static final String KEYSET = """
			WHERE points < $afterPoints OR (points = $afterPoints AND %s.id > $afterId)
			WITH * ORDER BY points DESC, %s.id LIMIT $limit
			""";

	private static final String CONCEPTS = """
			CALL () {
			  MATCH (n:Name {key: $key})-[:NAMES]->(c:Concept) WHERE $key <> '' RETURN c, n, 30000 AS tier
			  UNION ALL
			  MATCH (n:Name) WHERE n.folded STARTS WITH $folded
			  WITH n ORDER BY n.folded LIMIT $proposed
			  MATCH (n)-[:NAMES]->(c:Concept) RETURN c, n, 20000 AS tier
			  UNION ALL
			  CALL db.index.fulltext.queryNodes('name_text', $any, {limit: $proposed}) YIELD node AS n
			  MATCH (n)-[:NAMES]->(c:Concept) RETURN c, n, 5000 AS tier
			}
			WITH collect({c: c, n: n, tier: tier}) AS found
			CALL (found) {
			  UNWIND found AS find RETURN find.c AS c, find.n AS n, find.tier AS tier
			  UNION ALL
			  WITH found WHERE NOT any(find IN found WHERE all(stem IN $stems WHERE find.n.folded CONTAINS stem))
			  CALL db.index.fulltext.queryNodes('name_text', $nearly, {limit: $proposed}) YIELD node AS n
			  MATCH (n)-[:NAMES]->(c:Concept) RETURN c, n, 9000 AS tier
			}
			WITH c, n.text AS name, tier
			  + CASE WHEN tier = 5000 THEN 5000 * size([stem IN $stems WHERE n.folded CONTAINS stem]) / size($stems) ELSE 0 END
			  - CASE WHEN size(n.text) < 99 THEN 10 * size(n.text) ELSE 990 END
			  + toInteger(100 * log10(1 + c.questionCount)) AS points
			ORDER BY points DESC, name
			WITH c, max(points) AS points, head(collect(name)) AS name
			"""
			+ KEYSET.formatted("c", "c") + "RETURN points, name, " + Rows.CONCEPT + " AS node";

	private static final String QUESTIONS = """
			CALL () {
			  CALL db.index.fulltext.queryNodes('question_text', $any, {limit: $proposed}) YIELD node
			  RETURN collect(node) AS found
			}
			CALL (found) {
			  UNWIND found AS q RETURN q, $stems AS marks, 0 AS penalty
			  UNION ALL
			  WITH found WHERE size(found) < $few
			  CALL db.index.fulltext.queryNodes('question_text', $anyNearly, {limit: $proposed}) YIELD node AS q
			  WHERE NOT q IN found
			  RETURN q, $heads AS marks, 900 AS penalty
			}
			WITH q, marks, penalty, left(q.titleKey, size(q.titleKey) - size(q.id) - 1) AS title, toLower(q.text) AS text,
			  toLower(coalesce(q.description, '')) AS description, toLower(coalesce(q.answer, '')) AS answer
			WITH q, 1000 - penalty
			  + CASE WHEN title STARTS WITH $folded THEN 10000 WHEN title CONTAINS $folded THEN 3000 ELSE 0 END
			  + reduce(sum = 0, mark IN marks | sum + CASE WHEN title CONTAINS mark THEN 4000 ELSE 0 END
			    + CASE WHEN text CONTAINS mark THEN 2000 ELSE 0 END
			    + CASE WHEN description CONTAINS mark THEN 1000 ELSE 0 END
			    + CASE WHEN answer CONTAINS mark THEN 1000 ELSE 0 END) / size(marks)
			  - CASE WHEN size(title) < 99 THEN size(title) ELSE 99 END AS points
			"""
			+ KEYSET.formatted("q", "q") + """
					RETURN points, q.text AS text, q.description AS description, q.answer AS answer,\s"""
			+ Rows.QUESTION + " AS node";

	private final Database database;

	Search(Database database) {
		this.database = database;
	}

	/**
	 * Where to search.
	 */
	public enum Scope {

		QUESTIONS, CONCEPTS

	}

	/**
	 * The best finds.
	 * @param after the {@link Find#key() place} they follow, or null
	 */
	public List<Find> find(String query, Set<Scope> scopes, @Nullable String after, int limit) {
		Typed typed = Typed.of(query);
		if (typed.isBlank()) {
			return List.of();
		}
		Map<String, Object> parameters = new HashMap<>(typed.parameters());
		parameters.putAll(Map.of("proposed", PROPOSED, "few", FEW, "limit", limit, "afterPoints", Find.points(after),
				"afterId", Find.id(after)));
		List<Find> finds = new ArrayList<>();
		for (Scope scope : scopes) {
			finds.addAll(switch (scope) {
				case CONCEPTS -> this.database.read(CONCEPTS, parameters, (row) -> {
					var concept = Rows.concept(row.get("node"));
					return new Find(concept, concept.id(), row.get("points").asInt(),
							Highlight.of(typed, row.get("name").asString()));
				});
				case QUESTIONS -> this.database.read(QUESTIONS, parameters, (row) -> {
					var question = Rows.question(row.get("node"));
					return new Find(question, question.id(), row.get("points").asInt(),
							Highlight.of(typed, question.title(), text(row.get("text")), text(row.get("description")),
									text(row.get("answer"))));
				});
			});
		}
		return finds.stream().sorted(Find.BEST_FIRST).limit(limit).toList();
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
