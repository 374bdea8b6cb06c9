package org.conceptgraph.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Everything that can be done with a concept's map.
 */
class ExplorerMapIT extends ExplorerTest {

	private static final String LABELS_THAT_COLLIDE = """
			(() => {
			  const boxes = cy.nodes().map((node) => [node.id(), node.boundingBox({ includeLabels: true, includeOverlays: false, includeEdges: false })]);
			  return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
			    .filter(([, b]) => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 6 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 6)
			    .map(([other]) => one + ' ' + other));
			})()
			""";

	private static final String WHERE_ALL_LIE = "cy.nodes().map((node) => [node.id(), node.position().x, node.position().y].join()).sort().join(' ')";

	@BeforeEach
	void open() {
		this.explorer.open("/concept/active-transport");
		this.explorer.map("active transport");
	}

	@Test
	void labelsDoNotCollideAndTheMapSaysThatThereIsMore() {
		assertThat((List<?>) this.explorer.drawn(LABELS_THAT_COLLIDE)).isEmpty();
		this.explorer.open("/concept/active-transport?size=5");
		assertThat(this.page.getByText("The 5 closest concepts; there are more")).isVisible();
		this.explorer.open("/concept/active-transport?size=150&depth=2");
		this.page.waitForFunction("() => document.querySelector('.canvas')?._cyreg?.cy.nodes().length > 100");
		assertThat((List<?>) this.explorer.drawn(LABELS_THAT_COLLIDE)).isEmpty();
	}

	@Test
	void pointingAtALineExplainsIt() {
		String line = (String) this.explorer.drawn("cy.edges('[kind = \"RELATED\"]')[0].id()");
		this.page.evaluate("(id) => history.replaceState(null, '', '?picked=' + id.replaceAll('concept:', ''))", line);
		this.page.reload();
		this.explorer.map("active transport");
		assertThat(this.page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Picked in the map")))
			.containsText(Pattern.compile("questions? shares? these"));
		assertThat(this.page.locator(".map-card li a").first()).isVisible();

		this.explorer.button("Close").click();
		this.explorer.pointAt("concept:active-transport");
		assertThat(this.page.locator(".hover-card")).containsText(Pattern.compile("\\d+ questions"));
		this.explorer.pointAt(line);
		this.page.waitForTimeout(50);
		assertThat(this.page.locator(".hover-card")).isVisible();
	}

	@Test
	void conceptsExpandFoldAndStayPinnedInALink() {
		int before = (Integer) this.explorer.drawn("cy.nodes().length");
		String far = theFarthest();
		this.page.evaluate("(far) => history.replaceState(null, '', '?picked=' + far)", far);
		this.page.reload();
		this.explorer.map("active transport");
		this.explorer.button("Expand").click();
		this.page.waitForFunction("(before) => document.querySelector('.canvas')?._cyreg?.cy.nodes().length > before",
				before);
		this.explorer.button("Pin").click();
		assertThat(this.page).hasURL(Pattern.compile("pins=" + far));

		String lies = (String) this.explorer.drawn(WHERE_ALL_LIE);
		this.page.reload();
		this.explorer.map("active transport");
		this.page.waitForFunction("(before) => document.querySelector('.canvas')?._cyreg?.cy.nodes().length > before",
				before);
		assertThat((String) this.explorer.drawn(WHERE_ALL_LIE)).isEqualTo(lies);

		int expanded = (Integer) this.explorer.drawn("cy.nodes().length");
		this.explorer.button("Fold").click();
		assertThat(this.explorer.button("Fold")).hasAttribute("aria-pressed", "true");
		this.page.waitForFunction("(expanded) => document.querySelector('.canvas')._cyreg.cy.nodes().length < expanded",
				expanded);
		this.page.goBack();
		assertThat(this.explorer.button("Fold")).hasAttribute("aria-pressed", "false");
	}

	@Test
	void draggingPinsAndArrowsMoveTheMap() {
		String far = theFarthest();
		this.explorer.pointAt("concept:" + far);
		this.page.mouse().down();
		this.page.mouse().move(700, 300);
		this.page.mouse().move(720, 320);
		this.page.mouse().up();
		assertThat(this.page).hasURL(Pattern.compile("pins=" + far));

		this.explorer.map("active transport").focus();
		this.page.keyboard().press("ArrowRight");
		this.page.keyboard().press("+");
		assertThat(this.page).hasURL(Pattern.compile("at="));
		Object pan = this.explorer.drawn("cy.zoom()");
		this.page.reload();
		this.explorer.map("active transport");
		assertThat(((Number) this.explorer.drawn("cy.zoom()")).doubleValue()).isCloseTo(((Number) pan).doubleValue(),
				within(0.01));
		this.explorer.button("Fit the whole map").click();
		assertThat(this.page).not().hasURL(Pattern.compile("at="));
	}

	@Test
	void filtersNarrowTheMapAndStandInTheAddress() {
		int before = (Integer) this.explorer.drawn("cy.nodes().length");
		this.explorer.button("Filter").click();
		this.page.getByLabel("Medicine", new Page.GetByLabelOptions().setExact(true)).check();
		assertThat(this.page).hasURL(Pattern.compile("subjects=medicine"));
		assertThat((Integer) this.explorer.drawn("cy.nodes().length")).isLessThan(before);
		this.page.getByLabel("Medicine", new Page.GetByLabelOptions().setExact(true)).uncheck();
		this.page.getByLabel(Pattern.compile("^Lines")).selectOption("broader and narrower");
		assertThat((Integer) this.explorer.drawn("cy.edges('[kind = \"RELATED\"]').length")).isZero();
		this.explorer.button("As at first").click();
		assertThat((Integer) this.explorer.drawn("cy.nodes().length")).isEqualTo(before);
	}

	@Test
	void aPathLeadsToAnyOtherConcept() {
		this.explorer.button("Path to …").click();
		this.page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("The concept that the path leads to"))
			.fill("insulin");
		this.page.locator(".menu [role=option]").first().click();
		assertThat(this.page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Paths")))
			.containsText("insulin");
		assertThat(this.page.locator(".steps > li").first()).isVisible();
		this.page.waitForFunction(
				"() => document.querySelector('.canvas')?._cyreg?.cy.nodes('[path = \"yes\"]').length >= 2");
		this.explorer.button("Close the paths").click();
		assertThat(this.page).not().hasURL(Pattern.compile("to="));
	}

	@Test
	void theListSaysWhatTheMapShows() {
		int shown = (Integer) this.explorer.drawn("cy.nodes().length");
		this.explorer.button("List").click();
		assertThat(this.page.locator(".map-list tbody tr")).hasCount(shown);
		assertThat(this.page.locator(".map-list tbody tr").nth(1)).containsText("shared");
		this.explorer.button("… what can be done with secondary active transport").click();
		this.explorer.button("Path to it").click();
		assertThat(this.page.locator(".steps > li").first()).isVisible();
	}

	@Test
	void thePictureScalesAndNamesItself() {
		String svg = this.explorer.takeHome(this.explorer.button("Take home"), "Picture as SVG");
		assertThat(svg).startsWith("<svg").contains("<title>Concept map of active transport</title>", "sodium");
	}

	/** The slug of the concept that stands last in the map. */
	private String theFarthest() {
		return (String) this.explorer.drawn("cy.nodes('[kind = \"usual\"]').last().id().slice('concept:'.length)");
	}

}
