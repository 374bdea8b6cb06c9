package org.conceptgraph.page;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageUrlTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "/learn/a/questions/b, /learn/a/questions/b", "learn/a, /learn/a",
			"/Learn/A/, /learn/a", "https://Q.example:443/learn/a?x=1#y, /learn/a", "//q.example/learn/a, /learn/a",
			"/learn//a///, /learn/a", "/caf%C3%A9, /café", "/CAFE\u0301, /café", "/a%2Fb, /a%2fb", "/a%2fb, /a%2fb",
			"/100%25, /100%25", "/%41, /a", "/%ff, /%ff", "/%, /%", "/%%341, /a", "/%41%EA\u0301, /a%eá",
			"/a%20b, /a%20b", "\"\", /", "\"  \", /", "https://q.example, /", "#top, /", "/İ, /i̇" })
	void spellingsOfOneAddressHaveOneKey(String url, String key) {
		assertThat(PageUrl.of(url).key()).isEqualTo(key);
	}

	@Property(tries = 20_000)
	void theKeyOfAKeyIsItself(@ForAll("urls") String url) {
		String key = PageUrl.of(url).key();
		assertThat(PageUrl.of(key).key()).isEqualTo(key);
		assertThat(key).startsWith("/").doesNotContain("//").doesNotContain("?").doesNotContain("#");
	}

	@Property
	void anyStringHasAKey(@ForAll String url) {
		String key = PageUrl.of(url).key();
		assertThat(PageUrl.of(key).key()).isEqualTo(key);
	}

	@Provide
	Arbitrary<String> urls() {
		return Arbitraries
			.of("/", "//", "a", "B", "https://", "host.x", "%2F", "%2f", "%25", "%41", "%34", "1", "%C3%A9", "%", "%E",
					"?", "#", " ", "%20", "\u0301", "E", "\u0130", "\u03A3", ".", "..", "%3A", ":", "%00", "\t",
					"\u00A0", "%c2%a0")
			.list()
			.ofMaxSize(12)
			.map((list) -> String.join("", list));
	}

}
