package org.conceptgraph.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * GraphiQL as somebody meets it who opens it for the first time.
 */
@SampleTest
@Tag("browser")
class GraphiQLBrowserIT {

	private static final Path EXAMPLES = Path.of("src/main/web/graphiql/examples");

	private static Browser browser;

	private Visit visit;

	private Page page;

	@BeforeAll
	static void startBrowser() {
		browser = Browser.start();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	@BeforeEach
	void openGraphiQL(@LocalServerPort int port) {
		this.visit = new Visit(browser, URI.create("http://localhost:" + port),
				new NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.LIGHT));
		this.page = this.visit.open("/graphiql");
		assertThat(queryEditor()).containsText("query");
	}

	@AfterEach
	void leave() {
		this.visit.assertNothingWentWrong();
		this.visit.close();
	}

	@Test
	void runsTheFirstExampleFromTheKeyboard() {
		assertThat(this.page).hasTitle("Concept Graph – GraphiQL");
		queryEditor().click();
		this.page.keyboard().press("Control+Enter");

		assertThat(answer()).containsText("sodium-potassium pump");
		this.visit.photograph("graphiql");
	}

	@Test
	void runsEveryExampleWithoutErrors() {
		List<Locator> tabs = this.page.getByRole(AriaRole.TAB).all();
		assertThat(tabs).hasSameSizeAs(examples());

		for (Locator tab : tabs) {
			String name = tab.innerText();
			tab.click();
			assertThat(queryEditor()).containsText(name);
			String answer = run().text();
			assertThat(answer).as(name).contains("\"data\":{").doesNotContain("\"errors\"");
		}
	}

	@Test
	void showsTheSchemasDocumentation() {
		button("Show Documentation Explorer").click();
		Locator documentation = this.page.locator(".graphiql-plugin");
		documentation.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Query").setExact(true)).click();

		assertThat(documentation).containsText("conceptMap");
		this.visit.photograph("graphiql-documentation");
	}

	@Test
	void opensAnExampleAgainAfterItsTabWasClosed() {
		int before = this.page.getByRole(AriaRole.TAB).count();
		button("Close Tab").first().click();
		assertThat(this.page.getByRole(AriaRole.TAB)).hasCount(before - 1);

		button("Show Examples").click();
		this.page.locator(".cg-examples button").first().click();

		assertThat(this.page.getByRole(AriaRole.TAB)).hasCount(before);
		assertThat(queryEditor()).containsText("168837");
	}

	@Test
	void opensTheQueryOfALink() {
		this.page.navigate("about:blank");
		this.page = this.visit.open(
				"/graphiql#query=query%20Linked(%24id%3A%20ID!)%20%7B%20node(id%3A%20%24id)%20%7B%20id%20%7D%20%7D&variables=%7B%22id%22%3A%22concept%3Ainsulin%22%7D");

		assertThat(queryEditor()).containsText("Linked");
		assertThat(run().text()).contains("concept:insulin");
	}

	@Test
	void keepsWhatIsHashedAndAdmitsNothingFromElsewhere() {
		APIResponse index = this.page.request().get(this.page.url());
		assertThat(index.headers()).containsEntry("cache-control", "no-cache")
			.containsEntry("x-content-type-options", "nosniff")
			.containsEntry("referrer-policy", "no-referrer")
			.hasEntrySatisfying("content-security-policy",
					policy -> assertThat(policy).contains("default-src 'self'").doesNotContain("script-src"));

		String script = this.page.locator("script[type=module]").first().getAttribute("src");
		APIResponse asset = this.page.request().get(URI.create(this.page.url()).resolve(script).toString());
		assertThat(asset.headers()).hasEntrySatisfying("cache-control",
				caching -> assertThat(caching).contains("max-age=31536000", "immutable"));
	}

	private Response run() {
		return this.page.waitForResponse(Pattern.compile("/graphql$"),
				() -> button("Execute query (Ctrl-Enter)").click());
	}

	private Locator queryEditor() {
		return this.page.locator(".graphiql-query-editor .view-lines");
	}

	private Locator answer() {
		return this.page.locator(".result-window .view-lines");
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
	}

	private static List<Path> examples() {
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
