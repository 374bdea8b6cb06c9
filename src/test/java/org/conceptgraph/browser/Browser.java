package org.conceptgraph.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The Chromium of this machine. Where there is none, tests that need it are skipped; with
 * the environment's {@code REQUIRE_BROWSER=true} they fail.
 */
final class Browser implements AutoCloseable {

	/** Quiet: no start page, no updates, no connection that a page did not ask for. */
	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Path executable) {
		// A busy machine is no reason to fail.
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
	}

	static Browser start() {
		return executable().map(Browser::new).orElseGet(Browser::missing);
	}

	BrowserContext visit(NewContextOptions options) {
		return this.chromium.newContext(options);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	/** Named by the environment's {@code CHROMIUM}, or where it usually is. */
	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static Browser missing() {
		String message = "No Chromium on this machine: install it (Debian: apt-get install chromium), or say in CHROMIUM where it is";
		if (Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER"))) {
			return fail(message);
		}
		return abort(message);
	}

}
