package org.conceptgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What is asked, in the words of each side.
 *
 * @param document for our server
 * @param statement one statement by hand for the same answer, or null where only our
 * program knows how to get it
 * @param peer for @neo4j/graphql, or null where it has nothing of the kind
 * @param variables of each prepared request, for all sides
 */
record ReadQuery(String name, String document, @Nullable String statement, @Nullable String peer,
		List<Map<String, Object>> variables) {

	/** How many different requests are prepared. */
	private static final int REQUESTS = 300;

	private static final int PAGE = 20;

	private static final String HUB = """
			query($id: ID!, $after: String) {
			  concept(by: {id: $id}) {
			    questions(first: 20, after: $after) { edges { cursor score node { id title } } pageInfo { hasNextPage } }
			  }
			}""";

	private static final String HUB_STATEMENT = """
			MATCH (c:Concept {id: $id})
			CALL (c) {
			  MATCH (q)-[r:ABOUT]->()
			  USING INDEX SEEK r:ABOUT(concept, rank)
			  WHERE r.concept = c.id AND r.rank > $rank
			  WITH q, r ORDER BY r.concept, r.rank LIMIT 20
			  RETURN collect({cursor: r.rank, score: round(r.score * c.salience, 4), id: q.id, title: q.title}) AS questions
			}
			RETURN questions""";

	static List<ReadQuery> all(Source source, Function<Integer, String> cursorOfHubAtPage) {
		int last = source.questions() / 10 / PAGE - 5;
		int far = Math.min(2_000, last);
		return List.of(oneHop(source), twoHops(source), related(source), hub(source, "hub page 1", ""),
				hub(source, "hub page " + far, cursorOfHubAtPage.apply(far * PAGE)), search(source),
				conceptMap(source), paths(source));
	}

	/**
	 * Whether the statement by hand finds the same nodes. The plain walk to related
	 * questions ranks them its own way, as the peer does with scores.
	 */
	boolean alike() {
		return this.statement != null && !this.name.startsWith("related");
	}

	private static ReadQuery oneHop(Source source) {
		return new ReadQuery("one hop", """
				query($id: ID!) {
				  question(by: {id: $id}) { id title concepts(first: 20) { edges { score node { id label } } } }
				}""", """
				MATCH (q:Question {id: $id})
				CALL (q) {
				  MATCH (q)-[r:ABOUT]->(c)
				  WITH r, c, round(r.score * c.salience, 4) AS score ORDER BY score DESC, c.id LIMIT 20
				  RETURN collect({score: score, id: c.id, label: c.label}) AS concepts
				}
				RETURN q.id AS id, q.title AS title, concepts""", """
				query($id: ID!) {
				  questions(where: {id: {eq: $id}}) {
				    id title
				    conceptsConnection(first: 20, sort: [{edge: {score: DESC}}]) { edges { properties { score } node { id label } } }
				  }
				}""", questions(source));
	}

	private static ReadQuery twoHops(Source source) {
		return new ReadQuery("two hops", """
				query($id: ID!) {
				  question(by: {id: $id}) {
				    id title
				    concepts(first: 20) { edges { score node { id label questions(first: 5) { edges { score node { id title } } } } } }
				  }
				}""", """
				MATCH (q:Question {id: $id})
				CALL (q) {
				  MATCH (q)-[r:ABOUT]->(c)
				  WITH r, c, round(r.score * c.salience, 4) AS score ORDER BY score DESC, c.id LIMIT 20
				  CALL (c) {
				    MATCH (o)-[s:ABOUT]->()
				    USING INDEX SEEK s:ABOUT(concept, rank)
				    WHERE s.concept = c.id AND s.rank > ''
				    WITH c, o, s ORDER BY s.concept, s.rank LIMIT 5
				    RETURN collect({score: round(s.score * c.salience, 4), id: o.id, title: o.title}) AS questions
				  }
				  RETURN collect({score: score, id: c.id, label: c.label, questions: questions}) AS concepts
				}
				RETURN q.id AS id, q.title AS title, concepts""", """
				query($id: ID!) {
				  questions(where: {id: {eq: $id}}) {
				    id title
				    conceptsConnection(first: 20, sort: [{edge: {score: DESC}}]) {
				      edges {
				        properties { score }
				        node {
				          id label
				          questionsConnection(first: 5, sort: [{edge: {score: DESC}}]) { edges { properties { score } node { id title } } }
				        }
				      }
				    }
				  }
				}""", questions(source));
	}

	/** By hand: the plain walk over two hops, which ranks all that shares a concept. */
	private static ReadQuery related(Source source) {
		return new ReadQuery("related 10", """
				query($id: ID!) {
				  question(by: {id: $id}) {
				    related(first: 10) { edges { score node { id title } sharedConcepts(first: 3) { contribution concept { label } } } }
				  }
				}""", """
				MATCH (q:Question {id: $id})-[r:ABOUT]->(c)<-[s:ABOUT]-(o)
				WITH o, sum(r.score * s.score * c.salience * c.salience) AS score,
				  collect({label: c.label, contribution: r.score * s.score}) AS shared
				ORDER BY score DESC LIMIT 10
				RETURN o.id AS id, o.title AS title, score, shared[..3] AS shared""", null, questions(source));
	}

	private static ReadQuery hub(Source source, String name, String rank) {
		List<Map<String, Object>> variables = new ArrayList<>();
		for (int hub = 0; hub < 10; hub++) {
			variables.add(rank.isEmpty() ? Map.of("id", source.hub(hub), "rank", "")
					: Map.of("id", source.hub(0), "rank", rank, "after", cursor(rank)));
		}
		return new ReadQuery(name, HUB, HUB_STATEMENT, null, variables);
	}

	private static String cursor(String rank) {
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Concept.questions SCORE\n" + rank).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private static ReadQuery search(Source source) {
		return new ReadQuery("search", """
				query($text: String!) {
				  search(query: $text, first: 10) {
				    edges { score highlight node { ... on Question { id title } ... on Concept { id label } } }
				  }
				}""", null, null, variables((random) -> {
			String[] words = source.question(random.nextInt(source.questions()) + 1).title().split(" ");
			return Map.of("text", words[5].replace("?", "") + " " + words[random.nextInt(1, 4)]);
		}));
	}

	private static ReadQuery conceptMap(Source source) {
		return new ReadQuery("conceptMap", """
				query($id: ID!) {
				  conceptMap(around: $id, depth: 2, maxConcepts: 40) {
				    concepts { id label }
				    relations { score kind source { id } target { id } }
				    truncated
				  }
				}""", null, null, variables((random) -> Map.of("id", source.anyConcept(random))));
	}

	private static ReadQuery paths(Source source) {
		return new ReadQuery("paths", """
				query($from: ID!, $to: ID!) {
				  paths(from: $from, to: $to) { truncated avoided { id } paths { hops score steps { kind score } } }
				}""", null, null,
				variables((random) -> Map.of("from", source.anyConcept(random), "to", source.anyConcept(random))));
	}

	private static List<Map<String, Object>> questions(Source source) {
		return variables((random) -> Map.of("id", "question:" + (random.nextInt(source.questions()) + 1)));
	}

	private static List<Map<String, Object>> variables(Function<SplittableRandom, Map<String, Object>> one) {
		SplittableRandom random = new SplittableRandom(5);
		List<Map<String, Object>> variables = new ArrayList<>();
		for (int i = 0; i < REQUESTS; i++) {
			variables.add(one.apply(random));
		}
		return variables;
	}

}
