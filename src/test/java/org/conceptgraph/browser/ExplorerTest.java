package org.conceptgraph.browser;

import com.microsoft.playwright.Page;
import org.conceptgraph.SampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A visitor at a desk, new for each test; at the end nothing may have gone wrong.
 */
@SampleTest
@Tag("browser")
abstract class ExplorerTest {

	private static Browser browser;

	protected Explorer explorer;

	protected Page page;

	@BeforeAll
	static void startBrowser() {
		browser = Browser.start();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	@BeforeEach
	void arrive(@LocalServerPort int port) {
		this.explorer = new Explorer(browser, port, Explorer.desk());
		this.page = this.explorer.page();
	}

	@AfterEach
	void leave() {
		this.explorer.assertNothingWentWrong();
		this.explorer.close();
	}

}
