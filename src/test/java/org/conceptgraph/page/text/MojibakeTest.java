package org.conceptgraph.page.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MojibakeTest {

	@ParameterizedTest
	@ValueSource(strings = { "château", "NÃO, SÃO e PÃO", "«naïve»", "“IRMÃ”", "„Fuß“", "une soirée au café…”",
			"está…”", "mladá—šikovná", "4×½ = 2", "É… bem", "CAFÉ’s", "Ångström – 5 °C ± 1", "über Größe", "αβγ ⇌ δ",
			"Наука", "“Ã”", "日本語", "5 € – 10 £", "À “É”" })
	void rightTextStays(String text) {
		assertThat(Mojibake.repair(text)).isSameAs(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Here’s", "naïve", "“quoted”", "É", "β-carotene", "8.0 × 10^13", "5 °C", "µ", "1–2",
			"cœur", "Δ", "π", "…", "à la", "CAFÉ", "GÖDEL", "ﬁne", "😀", "Наука", "日本語", "Việt", "≥ 5", "→", "Na⁺/K⁺" })
	void textThatWasReadWronglyOnceOrTwiceComesBack(String text) {
		assertThat(Mojibake.repair(broken(text))).isEqualTo(text);
		assertThat(Mojibake.repair(broken(broken(text)))).isEqualTo(text);
	}

	@Test
	void onlyTheBrokenPartsOfATextChange() {
		assertThat(Mojibake.repair("Hereâ€™s the cell’s β: «naÃ¯ve» NÃO 日本"))
			.isEqualTo("Here’s the cell’s β: «naïve» NÃO 日本");
	}

	@Test
	void bytesThatWereReadAsLatin1AreRead() {
		assertThat(Mojibake.repair("a\u0096b, it\u0092s, itâ\u0080\u0099s")).isEqualTo("a–b, it’s, it’s");
	}

	@Test
	void theFirstDamageIsFound() {
		assertThat(Mojibake.firstDamage("ok é Ã©")).isEqualTo(5);
		assertThat(Mojibake.firstDamage("ok é")).isEqualTo(-1);
	}

	@Property(tries = 2000)
	void ordinaryTextComesBackFromEveryWrongReading(@ForAll("texts") String text) {
		assertThat(Mojibake.repair(text)).isEqualTo(text);
		assertThat(Mojibake.repair(broken(text))).isEqualTo(text);
		assertThat(Mojibake.repair(broken(broken(text)))).isEqualTo(text);
	}

	@Property
	void repairingTwiceChangesNothingMore(@ForAll String text) {
		String repaired = Mojibake.repair(text);
		assertThat(Mojibake.repair(repaired)).isEqualTo(repaired);
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> words = Arbitraries.strings()
			.withChars("abcdefgxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýαβγδμπω")
			.ofMinLength(2)
			.ofMaxLength(8);
		Arbitrary<String> marks = Arbitraries.of(" ", " ", " ", ", ", "’s ", " – ", "—", "… ", ".” ", " “", " ≥ ", " (",
				") ");
		return Combinators.combine(words, marks)
			.as((word, mark) -> word + mark)
			.list()
			.ofMaxSize(12)
			.map((list) -> String.join("", list));
	}

	private static String broken(String text) {
		StringBuilder result = new StringBuilder();
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			String c = new String(new byte[] { b }, Charset.forName("windows-1252"));
			result.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
		}
		return result.toString();
	}

}
