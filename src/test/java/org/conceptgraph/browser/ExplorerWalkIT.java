package org.conceptgraph.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A curriculum designer's way through the explorer: find, read, follow, take home.
 */
class ExplorerWalkIT extends ExplorerTest {

	@BeforeEach
	void open() {
		this.explorer.open("/");
		assertThat(this.explorer.heading()).hasText("What hangs together, and why");
	}

	@Test
	void fromANameToItsMapToAQuestionToTheNextConceptAndHome() {
		this.page.keyboard().press("/");
		this.page.keyboard().type("active transport");
		options().filter(new Locator.FilterOptions().setHasText(Pattern.compile("^active transport"))).first().click();

		assertThat(this.explorer.heading()).hasText("active transport");
		this.explorer.map("active transport");
		assertThat((Integer) this.explorer.drawn("cy.nodes().length")).isGreaterThan(10);
		String list = this.explorer.takeHome(this.explorer.button("Take home: questions about active transport"),
				"Questions shown as CSV");
		assertThat(list).contains("id,question,score,published,subjects,named as", "question:");

		this.explorer.link("What is the difference between active transport and passive transport?").click();
		assertThat(this.explorer.heading())
			.hasText("What is the difference between active transport and passive transport?");
		assertThat(this.page).hasTitle(Pattern.compile("^What is the difference"));
		assertThat(this.page.locator(".prose .mention").first()).isVisible();

		this.page.locator(".prose a.mention", new Page.LocatorOptions().setHasText("diffusion")).first().click();
		assertThat(this.explorer.heading()).hasText(Pattern.compile("diffusion"));
		this.page.goBack();
		this.page.goBack();
		assertThat(this.explorer.heading()).hasText("active transport");

		this.explorer.map("active transport");
		assertThat(this.explorer.takeHome(this.explorer.button("Take home"), "Picture as PNG")).startsWith("\u0089PNG");
		assertThat(this.explorer.takeHome(this.explorer.button("Take home"), "Relations as CSV"))
			.contains("source,target,kind,score,shared questions", "BROADER", "RELATED");
	}

	@Test
	void theSearchBoxIsAComboboxThatChoosesNothingByItself() {
		this.page.keyboard().press("/");
		assertThat(this.explorer.search()).isFocused();
		this.page.keyboard().type("sodium p");
		assertThat(options().first()).containsText("sodium-potassium pump");
		assertThat(this.explorer.search()).hasAttribute("aria-expanded", "true");
		assertThat(this.page.locator("[role=option][aria-selected=true]")).hasCount(0);

		this.page.keyboard().press("ArrowDown");
		assertThat(options().first()).hasAttribute("aria-selected", "true");
		assertThat(this.explorer.search()).hasAttribute("aria-activedescendant", options().first().getAttribute("id"));
		this.page.keyboard().press("ArrowUp");
		assertThat(this.page.locator("[role=option][aria-selected=true]")).hasCount(0);
		this.page.keyboard().press("Escape");
		assertThat(this.explorer.search()).hasAttribute("aria-expanded", "false");
		assertThat(this.explorer.search()).hasValue("sodium p");
		this.page.keyboard().press("Escape");
		assertThat(this.explorer.search()).hasValue("");
	}

	@Test
	void relatedConceptsGoOnAPageAtATime() {
		this.explorer.open("/concept/active-transport");
		Locator related = this.page.locator("section[aria-labelledby=related]");
		Locator concepts = related.locator("ul.links > li");
		assertThat(concepts).hasCount(12);
		related.getByText("Show more").click();
		assertThat(concepts.nth(12)).isVisible();
		assertThat(concepts.first().getByText(Pattern.compile("^Why: [0-9]+ shared question"))).isVisible();
	}

	@Test
	void enterWithoutAChoiceSearchesAllTexts() {
		this.explorer.search().fill("osmosis");
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("/search\\?words=osmosis$"));
		assertThat(this.page.locator(".results li").first()).isVisible();
		assertThat(this.page.locator(".results mark").first()).isVisible();
	}

	@Test
	void placesThatWereSeenAreOfferedAgain() {
		this.explorer.open("/concept/insulin");
		assertThat(this.explorer.heading()).hasText("insulin");
		this.explorer.open("/");
		this.explorer.search().click();
		assertThat(options().first()).hasText("insulin");
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("/concept/insulin$"));
	}

	@Test
	void everythingWorksWithoutAMouse() {
		this.page.keyboard().press("/");
		this.page.keyboard().type("insulin");
		assertThat(options().first()).hasText(Pattern.compile("^insulin\\s*\\d+ question"));
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		assertThat(this.explorer.heading()).hasText("insulin");
		this.explorer.map("insulin");

		tabTo("List");
		this.page.keyboard().press("Enter");
		assertThat(this.page.getByLabel("The map as a list")).isVisible();
		tabTo("… what can be done with blood glucose");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator(".map-list .acts")).isVisible();
		tabTo("Open");
		this.page.keyboard().press("Enter");
		assertThat(this.explorer.heading()).hasText("blood glucose");
	}

	/** Tab by Tab, as somebody without a mouse has to. */
	private void tabTo(String name) {
		for (int tabs = 0; tabs < 200; tabs++) {
			this.page.keyboard().press("Tab");
			if (name.equals(this.page.evaluate(
					"() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"))) {
				return;
			}
		}
		throw new AssertionError("No way by Tab to " + name);
	}

	@Test
	void aConceptsQuestionsAreSortedFilteredAndPaged() {
		this.explorer.open("/concept/ion");
		Locator questions = this.page.locator(".questions > li");
		assertThat(questions).hasCount(10);
		this.explorer.button("Show more questions").click();
		assertThat(questions).hasCount(20);
		this.page.getByLabel("Order").selectOption("Newest first");
		assertThat(this.page).hasURL(Pattern.compile("sort=newest"));
		this.page.getByLabel("Words in the title").fill("pump");
		assertThat(questions.first()).containsText("pump");
		assertThat(questions).not().hasCount(10);
		questions.first().getByRole(AriaRole.BUTTON).click();
		assertThat(questions.first().locator("mark").first()).isVisible();
		this.page.reload();
		assertThat(this.page.getByLabel("Words in the title")).hasValue("pump");
	}

	@Test
	void everyGapAndEveryNumberLeadsOn() {
		this.explorer.link("Subjects").click();
		assertThat(this.explorer.heading()).hasText("Concepts by subject");
		assertThat(this.page.locator(".heat tbody tr").first()).isVisible();
		this.page.locator(".heat td a").first().click();
		assertThat(this.page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true))).not().hasValue("");
		assertThat(this.page.locator(".questions > li").first()).isVisible();

		this.explorer.link("Gaps").click();
		assertThat(this.page.locator("tbody tr").first()).isVisible();
		this.explorer.button("Definitions missing").click();
		assertThat(this.page.locator("tbody tr").first()).containsText("missing");
		this.explorer.button("Questions with no concept").click();
		assertThat(this.page.getByText("None: every question is about some concept")).isVisible();
		this.explorer.button("Clusters that hang on one concept").click();
		this.page.locator(".results a").first().click();
		assertThat(this.page).hasURL(Pattern.compile("/concept/.*pane=map"));
	}

	@Test
	void theQueryBehindAViewOpensInGraphiQL() {
		this.explorer.open("/concept/insulin");
		this.explorer.map("insulin");
		this.explorer.button("Take home").click();
		this.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open in GraphiQL")).click();
		assertThat(this.page.locator(".graphiql-query-editor .view-lines")).containsText("conceptMap");
	}

	@Test
	void whatIsNotThereSaysSo() {
		this.explorer.open("/concept/no-such-concept");
		assertThat(this.explorer.heading()).hasText("There is no such concept");
		this.explorer.open("/question/0");
		assertThat(this.explorer.heading()).hasText("There is no such question");
	}

	private Locator options() {
		return this.page.locator("[role=option]");
	}

}
