package org.conceptgraph.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One visitor of the explorer, and what such a visitor does there.
 */
final class Explorer implements AutoCloseable {

	private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

	private final Visit visit;

	private final Page page;

	Explorer(Browser browser, int port, NewContextOptions options) {
		this.visit = new Visit(browser, URI.create("http://localhost:" + port), options);
		this.page = this.visit.page();
	}

	/** A desk, in light colours. */
	static NewContextOptions desk() {
		return new NewContextOptions().setViewportSize(1280, 800)
			.setColorScheme(ColorScheme.LIGHT)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setPermissions(List.of("clipboard-read", "clipboard-write"));
	}

	/** A phone, held upright. */
	static NewContextOptions phone() {
		return desk().setViewportSize(390, 780).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(1);
	}

	Page open(String path) {
		return this.visit.open(path);
	}

	Page page() {
		return this.page;
	}

	Locator heading() {
		return this.page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
	}

	Locator search() {
		return this.page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Find a concept or a question"));
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
	}

	/** The picture of a concept's map, once it has been drawn. */
	Locator map(String concept) {
		Locator map = this.page.getByRole(AriaRole.IMG, new GetByRoleOptions().setName("Concept map of " + concept));
		assertThat(map.locator("canvas").first()).isVisible();
		this.page.waitForFunction("() => document.querySelector('.canvas')?._cyreg?.cy.nodes().nonempty()");
		return map;
	}

	/** Asks the drawing itself: what stands on a canvas is in no document. */
	Object drawn(String expression) {
		return this.page
			.evaluate("() => { const cy = document.querySelector('.canvas')._cyreg.cy; return " + expression + "; }");
	}

	/** Points at the middle between two points of the drawing; of a node, at itself. */
	void pointAt(String element) {
		List<?> at = (List<?>) drawn("""
				(() => {
				  const element = cy.getElementById('%s');
				  const { x, y } = cy.container().getBoundingClientRect();
				  const ends = element.isNode() ? [element, element] : [element.source(), element.target()];
				  const [one, other] = ends.map((end) => end.renderedPosition());
				  return [(one.x + other.x) / 2 + x, (one.y + other.y) / 2 + y];
				})()""".formatted(element));
		double x = ((Number) at.get(0)).doubleValue();
		double y = ((Number) at.get(1)).doubleValue();
		this.page.mouse().move(x - 3, y);
		this.page.mouse().move(x, y);
	}

	/** What a button of a "Take home" menu saves. */
	String takeHome(Locator menu, String item) {
		menu.click();
		Download download = this.page.waitForDownload(() -> button(item).click());
		try {
			return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What axe finds wrong with the page as it stands, in a line each. */
	List<?> violations() {
		try {
			this.page.evaluate(Files.readString(AXE) + "\nundefined");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (List<?>) this.page.evaluate(
				"""
						async () => (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) =>
						  `${id}: ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ')}`))
						""");
	}

	void photograph(String name) {
		this.page.evaluate("() => document.fonts.ready");
		this.visit.photograph(name);
	}

	void assertNothingWentWrong() {
		this.visit.assertNothingWentWrong();
	}

	@Override
	public void close() {
		this.visit.close();
	}

}
