package org.conceptgraph.browser;

import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The explorer is for everybody: axe finds nothing on any view, in light and dark, and
 * what has to be loaded is small. With {@code -Dscreenshots=docs/images} the pictures of
 * the README are taken here.
 */
@SampleTest
@Tag("browser")
class ExplorerAccessIT {

	private static final long LARGEST_PAGE = 600_000;

	private static Browser browser;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void startBrowser() {
		browser = Browser.start();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	/** Each view with what has to be there before it is looked at. */
	private enum View {

		HOME("/", ".subject-cards li"), MAP("/concept/active-transport", ".canvas canvas"),
		CARD("/concept/active-transport?picked=active-transport~sodium-ion", ".map-card li a"),
		LIST("/concept/active-transport?view=list&picked=ion", ".map-list .acts"),
		PATHS("/concept/sodium-potassium-pump?to=insulin", ".steps li"),
		QUESTION("/question/168837?picked=ion", ".prose .mention"), SUBJECTS("/subjects", ".heat tbody tr"),
		GAPS("/gaps", "tbody tr"), CLUSTERS("/gaps?kind=clusters", ".results li"),
		SEARCH("/search?words=osmosis", ".results li"), MISSING("/concept/none", ".notice");

		private final String path;

		private final String ready;

		View(String path, String ready) {
			this.path = path;
			this.ready = ready;
		}

	}

	@ParameterizedTest
	@EnumSource(View.class)
	void axeFindsNothing(View view) {
		for (ColorScheme colours : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
			try (Explorer explorer = new Explorer(browser, this.port, Explorer.desk().setColorScheme(colours))) {
				Page page = explorer.open(view.path);
				assertThat(page.locator(view.ready).first()).isVisible();
				// A map can be there before what stands beside it.
				assertThat(explorer.heading()).isVisible();
				assertThat(explorer.violations()).as(colours.name()).isEmpty();
				explorer.photograph("explorer-" + view.name().toLowerCase() + "-" + colours.name().toLowerCase());
				explorer.assertNothingWentWrong();
			}
		}
	}

	@Test
	void opensOnAPhone() {
		try (Explorer explorer = new Explorer(browser, this.port, Explorer.phone())) {
			Page page = explorer.open("/concept/active-transport?pane=map");
			explorer.map("active transport");
			assertThat(explorer.violations()).isEmpty();
			explorer.photograph("explorer-phone-map");
			explorer.button("Read").click();
			assertThat(explorer.heading()).isVisible();
			explorer.photograph("explorer-phone-read");
			assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isTrue();
			explorer.assertNothingWentWrong();
		}
	}

	@Test
	void whatIsLoadedIsSmallAndFromHere() {
		try (Explorer explorer = new Explorer(browser, this.port, Explorer.desk())) {
			AtomicLong loaded = new AtomicLong();
			explorer.page().onRequestFinished((request) -> {
				if (request.url().contains("/assets/") || request.isNavigationRequest()) {
					loaded.addAndGet(request.sizes().responseBodySize);
				}
			});
			explorer.open("/question/168837");
			assertThat(explorer.page().locator(".prose")).isVisible();
			explorer.link("sodium-potassium pump").first().click();
			explorer.map("sodium-potassium pump");
			explorer.link("Gaps").click();
			assertThat(explorer.page().locator("tbody tr").first()).isVisible();
			assertThat(loaded.get()).isBetween(100_000L, LARGEST_PAGE);
		}
	}

	@Test
	void admitsNothingInline() {
		try (Explorer explorer = new Explorer(browser, this.port, Explorer.desk())) {
			APIResponse page = explorer.page()
				.request()
				.get("http://localhost:" + this.port + "/concept/insulin", RequestOptions.create());
			assertThat(page.headers()).containsEntry("cache-control", "no-cache")
				.containsEntry("x-content-type-options", "nosniff")
				.hasEntrySatisfying("content-security-policy",
						(policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
		}
	}

}
