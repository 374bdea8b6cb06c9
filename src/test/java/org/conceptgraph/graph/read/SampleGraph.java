package org.conceptgraph.graph.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.conceptgraph.TestGraph;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.EvidenceCodec;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.SortKeys;
import org.conceptgraph.link.Evidence;
import org.conceptgraph.link.Method;
import org.conceptgraph.link.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * A small graph written as graph-schema/README.md says, with regular contents: question
 * {@code n} of 60 is about {@code number k} where {@code k} divides {@code n}, and lies
 * in the subject {@code n % 3}. Beside them stand homonyms, a concept with aliases, and a
 * hub.
 */
public final class SampleGraph {

	/** How many questions there are in the three subjects. */
	public static final int QUESTIONS = 60;

	/** How many questions the hub has. */
	public static final int HUB = 5_000;

	private static final List<String> SUBJECTS = List.of("Biology", "Chemistry", "Physics");

	private static final String WRITE_SUBJECT = "CREATE (:Subject {id: $id, slug: $slug, name: $name, questionCount: 0})";

	private static final String WRITE_CONCEPT = """
			CREATE (c:Concept {id: $id, slug: $slug, label: $label, aliases: $aliases, definition: $definition,
			  generic: $generic, curated: true, questionCount: 0, specificity: $specificity, salience: $specificity, labelKey: $labelKey})
			WITH c UNWIND $names AS name
			CREATE (:Name {id: name.id, text: name.text, key: name.key, slug: name.slug, folded: name.folded})-[:NAMES]->(c)
			""";

	private static final String WRITE_QUESTIONS = """
			UNWIND $rows AS row
			CREATE (q:Question) SET q = row.properties
			WITH q, row
			MATCH (s:Subject {id: row.subject})
			CREATE (q)-[:IN_SUBJECT {subject: s.id, rank: q.sourceKey}]->(s)
			CREATE (q)-[:PUBLISHED_AS]->(p:Page {key: row.url, url: 'https://example.org' + row.url + '/',
			  keywords: ['one', 'two'], sourceId: q.sourceId})-[:IN]->(s)
			WITH q, row UNWIND row.links AS link
			MATCH (c:Concept {id: link.concept})
			CREATE (q)-[:ABOUT {score: link.score, evidence: link.evidence, concept: c.id, rank: link.rank, dateRank: q.dateKey}]->(c)
			""";

	private static final String WRITE_COUNTS = """
			MATCH (c:Concept)
			SET c.questionCount = COUNT { (c)<-[:ABOUT]-() }
			SET c.countKey = right('00000000' + toString(999999999 - c.questionCount), 9) + '|' + c.id
			WITH count(*) AS done
			MATCH (s:Subject)
			SET s.questionCount = COUNT { (s)<-[:IN_SUBJECT]-() }
			WITH count(*) AS counted
			MATCH (c:Concept)<-[:ABOUT]-(q)-[:IN_SUBJECT]->(s)
			WITH c, s, count(q) AS questions
			CREATE (c)-[:USED_IN {subject: s.id, questionCount: questions,
			  rank: right('00000000' + toString(999999999 - questions), 9) + '|' + c.id}]->(s)
			""";

	private final Database database;

	private SampleGraph(Database database) {
		this.database = database;
	}

	/**
	 * Writes the graph, once for each database.
	 */
	public static void write(GraphSchema schema, Database database) {
		boolean written = TestGraph.isThere(database, "test");
		if (!written) {
			schema.bringUpToDate();
			new SampleGraph(database).write();
		}
	}

	private void write() {
		SUBJECTS.forEach((name) -> run(WRITE_SUBJECT,
				Map.of("id", "subject:" + Slug.of(name), "slug", Slug.of(name), "name", name)));
		IntStream.rangeClosed(1, 10).forEach((k) -> concept("Number " + k, List.of(), k == 1, 1 - k / 20.0));
		concept("Sodium-potassium pump", List.of("Na+/K+ ATPase", "sodium pump"), false, 1);
		concept("MERCURY", List.of(), false, 1);
		concept("Mercury", List.of(), false, 1);
		concept("Hub", List.of(), false, 0.5);
		run("MATCH (n:Concept), (b:Concept {id: 'concept:number-1'}) WHERE n.id STARTS WITH 'concept:number-' AND n <> b CREATE (n)-[:BROADER]->(b)",
				Map.of());
		run(WRITE_QUESTIONS,
				Map.of("rows", IntStream.rangeClosed(1, QUESTIONS).mapToObj(SampleGraph::question).toList()));
		run(WRITE_QUESTIONS,
				Map.of("rows",
						IntStream.range(0, HUB)
							.mapToObj((i) -> row(1_000_000 + i, null, List.of(link("hub", i, 1))))
							.toList()));
		run(WRITE_COUNTS, Map.of());
		run("CREATE (:Dataset {id: 'dataset', seed: 'test', revision: 7, importedAt: datetime('2026-01-02T03:04:05Z'), lexicon: ''})",
				Map.of());
		run("CALL db.awaitIndexes(60)", Map.of());
	}

	private void concept(String label, List<String> aliases, boolean generic, double specificity) {
		String base = Slug.of(label);
		String slug = label.equals("Mercury") ? base + "~1" : base;
		String id = "concept:" + slug;
		List<String> names = new ArrayList<>(aliases);
		names.add(label);
		run(WRITE_CONCEPT,
				Map.of("id", id, "slug", slug, "label", label, "aliases", aliases, "definition", "What it is.",
						"generic", generic, "specificity", specificity, "labelKey", SortKeys.byText(label, id), "names",
						names.stream()
							.map((name) -> Map.of("id", slug + "|" + name, "text", name, "key", NormalForm.key(name),
									"slug", Slug.of(name), "folded", SortKeys.folded(name)))
							.toList()));
	}

	private static Map<String, Object> question(int n) {
		LocalDate date = (n % 5 == 0) ? null : LocalDate.of(2024, 1, 1 + n % 10);
		List<Link> links = new ArrayList<>();
		IntStream.rangeClosed(1, 10).filter((k) -> n % k == 0).forEach((k) -> links.add(link("number-" + k, n, k)));
		if (n == 6) {
			links.add(link("sodium-potassium-pump", n, 1));
		}
		return row(n, date, links);
	}

	private static Map<String, Object> row(int n, @Nullable LocalDate date, List<Link> links) {
		String id = "question:" + n;
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", id);
		properties.put("sourceId", Integer.toString(n));
		properties.put("title", title(n));
		properties.put("text", "What is the number " + n + " in full?");
		properties.put("answer", answer(n));
		properties.put("description", (n % 2 == 0) ? "About " + n + "." : null);
		properties.put("publishedOn", date);
		properties.put("indexed", n % 4 != 0);
		properties.put("sourceKey", SortKeys.bySource(Integer.toString(n), id));
		properties.put("titleKey", SortKeys.byText(title(n), id));
		properties.put("dateKey", SortKeys.byDate(date, id));
		properties.put("terms", "");
		List<Map<String, Object>> own = links.stream().map((link) -> link.row(id)).toList();
		return Map.of("properties", properties, "links", own, "url", "/q/" + n, "subject",
				"subject:" + Slug.of(SUBJECTS.get(n % 3)));
	}

	private static String title(int n) {
		if (n > QUESTIONS) {
			return "Spoke " + n;
		}
		return (n % 2 == 0) ? "Évén question " + n : "Odd question " + n;
	}

	/**
	 * Starts with a character of two UTF-16 units, so that offsets are seen to be code
	 * points.
	 */
	private static String answer(int n) {
		if (n > QUESTIONS) {
			return "Short.";
		}
		return "\uD83E\uDDEA The **number** " + n + " is " + "very ".repeat(60) + "interesting, and here the hub ends "
				+ "the sentence. ".repeat(20);
	}

	private static Link link(String slug, int n, int k) {
		return new Link("concept:" + slug, Math.round((0.3 + (n * 37 + k * 11) % 60 / 100.0) * 10_000) / 10_000.0);
	}

	/** A link with three places: one inside a longer name, a keyword, and a plain one. */
	private record Link(String concept, double score) {

		private Map<String, Object> row(String question) {
			List<String> evidence = List.of(
					EvidenceCodec.encode(new Evidence(Field.ANSWER, Method.MENTION, "The **number**", 2, 16, true)),
					EvidenceCodec.encode(new Evidence(Field.KEYWORD, Method.DECLARED, "a\ttab", null, null, false)),
					EvidenceCodec.encode(new Evidence(Field.ANSWER, Method.MENTION, "The **number**", 2, 16, false)));
			return Map.of("concept", this.concept, "score", this.score, "reasons", "FOUND -20 DECLARED 50", "evidence",
					evidence, "rank", SortKeys.byScore(this.score, question));
		}

	}

	private void run(String cypher, Map<String, Object> parameters) {
		this.database.write((transaction) -> transaction.run(cypher, parameters).consume());
	}

}
