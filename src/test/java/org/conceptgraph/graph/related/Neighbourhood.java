package org.conceptgraph.graph.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.TestGraph;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.Wording;

/**
 * A small graph in two regions, membranes and economics, that only a generic concept and
 * one bridge join. It is written as graph-schema/README.md says.
 */
public final class Neighbourhood {

	private static final String CONCEPT = """
			UNWIND $rows AS row
			CREATE (c:Concept {id: 'concept:' + row.slug, slug: row.slug, label: row.label, aliases: row.aliases,
			  generic: row.generic, curated: true, questionCount: 0, labelKey: row.label + '|concept:' + row.slug})
			WITH c, row UNWIND row.names AS name
			CREATE (:Name {id: row.slug + '|' + name.text, text: name.text, key: name.key, slug: row.slug,
			  folded: toLower(name.text)})-[:NAMES]->(c)""";

	private static final String QUESTION = """
			UNWIND $rows AS row
			MERGE (s:Subject {id: row.subject}) SET s.slug = row.subject, s.name = row.subject, s.questionCount = 0
			CREATE (q:Question {id: row.id, sourceId: substring(row.id, 9), title: row.title, text: row.title + '?',
			  answer: row.answer, indexed: true, strength: row.strength, words: row.words, publishedOn: date('2024-01-01'), terms: row.terms,
			  titleKey: toLower(row.title) + '|' + row.id, sourceKey: row.id, dateKey: row.id})
			CREATE (q)-[:IN_SUBJECT {subject: s.id, rank: row.id}]->(s)
			CREATE (q)-[:PUBLISHED_AS]->(:Page {key: row.id, url: row.id, keywords: []})-[:IN]->(s)
			WITH q, row UNWIND row.links AS link
			MATCH (c:Concept {id: link.concept})
			CREATE (q)-[:ABOUT {score: link.score, concept: c.id, rank: link.rank, dateRank: row.id, evidence: []}]->(c)""";

	private static final List<String> FINISH = List.of(
			"MATCH (a:Page {key: 'question:1'}), (b:Page {key: 'question:40'}) CREATE (a)-[:LISTS]->(b)",
			"MATCH (a:Concept {slug: 'sodium-pump'}), (b:Concept {slug: 'transport'}) CREATE (a)-[:BROADER]->(b)", """
					MATCH (c:Concept) SET c.questionCount = COUNT { (c)<-[:ABOUT]-() }
					SET c.countKey = toString(999999999 - c.questionCount) + '|' + c.id,
					  c.specificity = CASE WHEN c.generic THEN 0.05 ELSE 1 - c.questionCount / 100.0 END""",
			"MATCH (q:Question) UNWIND q.words AS word WITH word, count(*) AS n CREATE (:Word {text: word, questionCount: n})",
			"CREATE (:Dataset {id: 'dataset', seed: 'neighbourhood', revision: 1, lexicon: ''})",
			"CALL db.awaitIndexes(60)");

	private Neighbourhood() {
	}

	/**
	 * Writes the graph, once for each database.
	 */
	public static void write(GraphSchema schema, Database database) {
		schema.bringUpToDate();
		if (TestGraph.isThere(database, "neighbourhood")) {
			return;
		}
		List<Map<String, Object>> concepts = List.of(concept("sodium-pump", "Sodium pump", "Na+/K+ ATPase"),
				concept("membrane", "Membrane"), concept("gradient", "Gradient"), concept("atp", "ATP"),
				concept("transport", "Transport"), concept("price", "Price"), concept("market", "Market"),
				concept("inflation", "Inflation"), concept("energy", "Energy"), concept("toll", "Toll"),
				concept("lonely", "Lonely"));
		List<Map<String, Object>> questions = new ArrayList<>();
		for (int i = 1; i <= 12; i++) {
			questions.add(question(i, "How does the sodium pump move ions, part " + i, "subject:biology",
					List.of("sodium-pump", (i % 2 == 0) ? "membrane" : "gradient", (i % 3 == 0) ? "atp" : "energy")));
		}
		for (int i = 13; i <= 20; i++) {
			questions.add(question(i, "What crosses a membrane <" + i + ">", "subject:biology",
					List.of("membrane", "gradient", (i % 2 == 0) ? "energy" : "atp")));
		}
		for (int i = 30; i <= 45; i++) {
			questions.add(question(i, "Why do prices rise, case " + i, "subject:economics",
					List.of("price", (i % 2 == 0) ? "market" : "inflation", "energy")));
		}
		questions.add(question(50, "Does a gradient take a toll", "subject:biology", List.of("toll", "gradient")));
		questions.add(question(51, "Is a toll a price", "subject:economics", List.of("toll", "price")));
		questions.add(question(60, "Alone", "subject:economics", List.of("lonely")));
		database.write((transaction) -> {
			transaction.run(CONCEPT, Map.of("rows", concepts)).consume();
			transaction.run(QUESTION, Map.of("rows", questions)).consume();
			FINISH.forEach((statement) -> transaction.run(statement).consume());
			return true;
		});
	}

	private static Map<String, Object> concept(String slug, String... names) {
		return Map.of("slug", slug, "label", names[0], "aliases", List.of(names).subList(1, names.length), "generic",
				slug.equals("energy"), "names",
				List.of(names).stream().map((name) -> Map.of("text", name, "key", NormalForm.key(name))).toList());
	}

	private static Map<String, Object> question(int number, String title, String subject, List<String> slugs) {
		String id = "question:" + number;
		List<Map<String, Object>> links = new ArrayList<>();
		for (int i = 0; i < slugs.size(); i++) {
			int points = 9_000 - 2_000 * i - number;
			links.add(Map.of("concept", "concept:" + slugs.get(i), "score", points / 10_000.0, "rank",
					"%05d|%s".formatted(10_000 - points, id)));
		}
		return Map.of("id", id, "title", title, "subject", subject, "terms", String.join(" ", slugs), "links", links,
				"answer", "An answer about " + String.join(" and ", slugs) + ".", "words", Wording.of(title),
				"strength",
				links.stream().mapToDouble((link) -> (double) Objects.requireNonNull(link.get("score"))).sum());
	}

}
