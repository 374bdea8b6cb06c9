package org.conceptgraph.graph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.read.Rows;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Completes what is being typed, in one statement for each key stroke. Concepts come
 * first, but where questions match too, up to a third of the room is theirs.
 */
@Component
public final class Suggestions {

	/**
	 * One or two letters start very many names: the most used concepts are tried first,
	 * and of the names only a stretch is looked at. (Whether there are so few letters is
	 * asked before anything is matched: within the match it would be asked of every
	 * concept.) Each next kind of match is looked for only while there are too few; a
	 * concept shows the name that matched best.
	 */
	static final String SUGGEST = """
			CALL () {
			  CALL () {
			    WITH $folded AS typed WHERE size(typed) < 3
			    MATCH (c:Concept) WHERE c.countKey > ''
			    WITH c ORDER BY c.countKey LIMIT 2000
			    WITH c WHERE c.labelKey STARTS WITH $folded LIMIT $first
			    RETURN c, c.label AS name
			    UNION ALL
			    MATCH (n:Name) WHERE n.folded STARTS WITH $folded
			    WITH n ORDER BY n.folded LIMIT 200
			    MATCH (n)-[:NAMES]->(c:Concept)
			    RETURN c, n.text AS name
			  }
			  WITH c, name, CASE WHEN toLower(name) = $folded THEN 0 ELSE 1 END AS kind
			  ORDER BY kind, c.countKey, size(name), name
			  WITH c, head(collect(name)) AS name, min(kind) AS kind ORDER BY kind, c.countKey LIMIT $first
			  RETURN collect({c: c, name: name, kind: kind}) AS starting
			}
			CALL (starting) {
			  WITH starting WHERE size(starting) < $first
			  CALL db.index.fulltext.queryNodes('name_text', $all, {limit: 50}) YIELD node AS n
			  MATCH (n)-[:NAMES]->(c:Concept)
			  RETURN collect({c: c, name: n.text, kind: 2}) AS holding
			  UNION ALL
			  WITH starting WHERE size(starting) >= $first RETURN [] AS holding
			}
			WITH starting + holding AS found
			CALL (found) {
			  UNWIND found AS find RETURN find.c AS c, find.name AS name, find.kind AS kind
			  UNION ALL
			  WITH found WHERE size(found) < 3
			  CALL db.index.fulltext.queryNodes('name_text', $nearly, {limit: 20}) YIELD node AS n
			  MATCH (n)-[:NAMES]->(c:Concept)
			  RETURN c, n.text AS name, 3 AS kind
			}
			WITH c, name, kind ORDER BY kind, size(name), name
			WITH c, head(collect(name)) AS name, min(kind) AS kind
			ORDER BY kind, c.countKey LIMIT $first
			RETURN name,\s""" + Rows.CONCEPT + """
			 AS concept, null AS question
			UNION ALL
			CALL () {
			  MATCH (q:Question) WHERE q.titleKey STARTS WITH $folded
			  WITH q ORDER BY q.titleKey LIMIT $first
			  RETURN collect(q) AS starting
			}
			CALL (starting) {
			  UNWIND starting AS q RETURN q, 0 AS kind
			  UNION ALL
			  WITH starting WHERE size(starting) < $first
			  CALL db.index.fulltext.queryNodes('question_text', $titles, {limit: $first}) YIELD node AS q
			  RETURN q, 1 AS kind
			}
			WITH q, min(kind) AS kind ORDER BY kind, q.titleKey LIMIT $first
			RETURN q.title AS name, null AS concept,\s""" + Rows.QUESTION + " AS question";

	private final Database database;

	Suggestions(Database database) {
		this.database = database;
	}

	/**
	 * The best completions.
	 */
	public List<Suggestion> of(String prefix, int first) {
		Typed typed = Typed.of(prefix);
		if (typed.isBlank()) {
			return List.of();
		}
		Map<String, Object> parameters = parameters(typed, first);
		List<Suggestion> concepts = new ArrayList<>();
		List<Suggestion> questions = new ArrayList<>();
		this.database.read(SUGGEST, parameters, (row) -> row.get("concept").isNull() ? question(row) : concept(row))
			.forEach((suggestion) -> (suggestion.node() instanceof org.conceptgraph.graph.node.Concept ? concepts
					: questions)
				.add(suggestion));
		int room = first - Math.min(questions.size(), first / 3);
		List<Suggestion> best = new ArrayList<>(concepts.subList(0, Math.min(room, concepts.size())));
		best.addAll(questions.subList(0, Math.min(first - best.size(), questions.size())));
		return List.copyOf(best);
	}

	static Map<String, Object> parameters(Typed typed, int first) {
		Map<String, Object> parameters = new HashMap<>(typed.parameters());
		parameters.put("first", first);
		parameters.put("titles", "title:(" + typed.all() + ")");
		return parameters;
	}

	private static Suggestion concept(Record row) {
		return new Suggestion(row.get("name").asString(), Rows.concept(row.get("concept")));
	}

	private static Suggestion question(Record row) {
		return new Suggestion(row.get("name").asString(), Rows.question(row.get("question")));
	}

}
