package org.conceptgraph.browser;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer, as its author meant it, with every mention marked where the API says that it
 * stands.
 */
class ExplorerReadingIT extends ExplorerTest {

	private static final String ALL = "{ questions(first: 100) { nodes { id answer } } }";

	private static final String NAMED = """
			query ($id: ID!) { question(by: {id: $id}) { concepts(first: 50) { edges { node { id } evidence(first: 100) { field surface } } } } }
			""";

	/**
	 * What is marked in the answer: the concept's id and the words. A mark can be in
	 * pieces, where a shorter one lies in it: those that touch are one.
	 */
	private static final String MARKED = """
			() => {
			  const marks = [];
			  let at = 0;
			  const walk = (node, ids) => {
			    if (node.nodeType === Node.TEXT_NODE) {
			      for (const id of ids) {
			        const before = marks.findLast((mark) => mark.id === id && mark.end === at);
			        const mark = before ?? { id, text: '' };
			        mark.text += node.data;
			        mark.end = at + node.length;
			        if (!before) {
			          marks.push(mark);
			        }
			      }
			      at += node.length;
			    } else {
			      node.childNodes.forEach((child) => walk(child, [...ids, ...(node.dataset?.concept?.split(' ') ?? [])]));
			      at += /^(P|LI|T[HD]|H\\d)$/.test(node.nodeName) ? 1 : 0;
			    }
			  };
			  walk(document.querySelector('.prose'), []);
			  return marks.map(({ id, text }) => id + ' ' + text.replace(/\\s+/g, ' '));
			}
			""";

	@Autowired
	private HttpGraphQlTester graph;

	private record Answered(String id, @Nullable String answer) {

		private String path() {
			return "/question/" + this.id.substring("question:".length());
		}

		private boolean has(String sign) {
			return this.answer != null && this.answer.contains(sign);
		}

	}

	private record Edge(Node node, List<Place> evidence) {

		private record Node(String id) {
		}

		private record Place(String field, String surface) {
		}

		/** The places in the answer, as {@link #MARKED} tells them. */
		private Stream<String> named() {
			return this.evidence.stream()
				.filter((place) -> place.field.equals("ANSWER"))
				.map((place) -> this.node.id + " " + place.surface.replaceAll("\\s+", " "));
		}

	}

	/** In answers with tables, formulas, code, entities, lists and emphasis. */
	@Test
	@SuppressWarnings("unchecked")
	void everyMentionIsMarkedInExactlyItsWords() {
		List<Answered> answers = all().stream()
			.filter((question) -> Stream.of("|---", "\\(", "$$", "`", "&", "> ", "1. ").anyMatch(question::has))
			.limit(12)
			.toList();
		assertThat(answers).hasSizeGreaterThan(5);
		for (Answered answered : answers) {
			this.explorer.open(answered.path());
			assertThat(this.page.locator(".prose")).isVisible();
			List<String> marked = (List<String>) this.page.evaluate(MARKED);
			assertThat(marked).as(answered.id).containsExactlyInAnyOrderElementsOf(named(answered.id));
		}
	}

	@Test
	void aConceptShowsWhereItIsNamed() {
		this.explorer.open("/question/168837");
		this.page.locator(".links .chip").first().click();
		assertThat(this.page).hasURL(Pattern.compile("picked=sodium-potassium-pump"));
		assertThat(this.page.locator(".prose [data-picked]").first()).isVisible();
		assertThat(this.page.locator(".links")).containsText("Na+/K+ ATPase");
	}

	@Test
	void formulasAndTablesAreSet() {
		this.explorer.open(firstWith("\\("));
		assertThat(this.page.locator(".prose .katex").first()).isVisible();
		assertThat(this.page.locator(".prose .katex-error")).hasCount(0);
		this.explorer.open(firstWith("|--"));
		assertThat(this.page.locator(".prose table").first()).isVisible();
	}

	private String firstWith(String sign) {
		return all().stream().filter((question) -> question.has(sign)).map(Answered::path).findFirst().orElseThrow();
	}

	private List<String> named(String id) {
		return this.graph.document(NAMED)
			.variable("id", id)
			.execute()
			.path("question.concepts.edges")
			.entityList(Edge.class)
			.get()
			.stream()
			.flatMap(Edge::named)
			.toList();
	}

	private List<Answered> all() {
		return this.graph.document(ALL).execute().path("questions.nodes").entityList(Answered.class).get();
	}

}
