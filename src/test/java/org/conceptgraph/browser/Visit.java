package org.conceptgraph.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visitor with an empty profile. Notes whatever should not have happened: a request
 * to elsewhere, an error in the page or its console, a break of the content security
 * policy. Says so at the end.
 */
final class Visit implements AutoCloseable {

	private static final Set<String> WITHIN_THE_PAGE = Set.of("blob", "data", "about");

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final BrowserContext context;

	private final Page page;

	private final URI origin;

	Visit(Browser browser, URI origin, NewContextOptions options) {
		this.origin = origin;
		this.context = browser.visit(options);
		this.context.route(url -> !isOurs(url), route -> {
			this.complaints.add("Request to elsewhere: " + route.request().url());
			route.abort();
		});
		this.context.onConsoleMessage(message -> {
			// A broken content security policy is an error in the console, too.
			if (message.type().equals("error")) {
				this.complaints.add("Console: " + message.text());
			}
		});
		this.context.onWebError(error -> this.complaints.add("Error in the page: " + error.error()));
		this.context.onResponse(response -> {
			if (response.status() >= 400) {
				this.complaints.add("HTTP " + response.status() + ": " + response.url());
			}
		});
		this.page = this.context.newPage();
	}

	Page open(String path) {
		this.page.navigate(this.origin.resolve(path).toString());
		return this.page;
	}

	/** Goes to {@code target/screenshots}, or where {@code -Dscreenshots=} says. */
	void photograph(String name) {
		Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
		this.page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
	}

	Page page() {
		return this.page;
	}

	void assertNothingWentWrong() {
		assertThat(this.complaints).isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private boolean isOurs(String url) {
		URI uri = URI.create(url);
		return WITHIN_THE_PAGE.contains(uri.getScheme()) || this.origin.getAuthority().equals(uri.getAuthority());
	}

}
