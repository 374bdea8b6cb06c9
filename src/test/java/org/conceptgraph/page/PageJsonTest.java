package org.conceptgraph.page;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageJsonTest {

	private static final Page FULL = new Page("1", "/a/b", "T", "Q", "A\n\"x\" \uD83D\uDE00", "D", List.of("k", "l"),
			"S", LocalDate.of(2025, 2, 4), true, List.of(new RelatedPage(null, "/c"), new RelatedPage("2", "/d")));

	private static final Page BARE = new Page("1", "/a/b", "T", "Q", null, null, List.of(), "S", null, false,
			List.of());

	@Test
	void aPageComesBackAsItWas() {
		assertThat(PageJson.read(PageJson.write(FULL))).isEqualTo(FULL);
		assertThat(PageJson.read(PageJson.write(BARE))).isEqualTo(BARE);
	}

	@Test
	void keysAreSortedAndMissingValuesLeftOut() {
		assertThat(PageJson.write(BARE)).isEqualTo("{\"indexed\":false,\"keywords\":[],\"question\":\"Q\","
				+ "\"related\":[],\"sourceId\":\"1\",\"subject\":\"S\",\"title\":\"T\",\"url\":\"/a/b\"}");
		assertThat(PageJson.write(FULL)).contains("\"publishedOn\":\"2025-02-04\"");
	}

	@Test
	void keysOfALaterVersionAreIgnored() {
		assertThat(PageJson.read(PageJson.write(BARE).replaceFirst("\\{", "{\"later\":1,"))).isEqualTo(BARE);
	}

	@Test
	void theHashTellsVersionsApart() {
		assertThat(PageHash.of(FULL)).matches("[0-9a-f]{64}").isEqualTo(PageHash.ofJson(PageJson.write(FULL)));
		assertThat(PageHash.of(FULL)).isNotEqualTo(PageHash.of(BARE));
	}

}
