package org.conceptgraph.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.springframework.util.FileSystemUtils;

/**
 * A publisher's folder as it is at one time, by file name; small, so that urls, numbers,
 * questions and names collide as often as they can.
 */
record Source(Map<String, String> files) {

	private static final List<String> TERMS = List.of("ATP", "atp", "cotransport", "co-transport", "sodium ion",
			"sodium ions", "Na+", "active transport", "secondary active transport", "energy", "importance", "cell",
			"AIDS", "aids");

	private static final List<String> SENTENCES = List.of("Adenosine triphosphate (ATP) drives active transport.",
			"Co-transport of sodium ions (Na+) is secondary active transport.", "A cell spends energy.",
			"AIDS is no aid.", "Cotransporters, also called symporters, need no ATP of their own.", "It does not.");

	private static final List<String> VOCABULARIES = List.of(
			"concepts: [{id: atp, label: ATP, aliases: [adenosine triphosphate]}]",
			"concepts: [{id: atp, label: adenosine triphosphate, aliases: [ATP, cellular energy], definition: Fuel.}]",
			"concepts: [{id: transport, label: transport}, {id: active, label: active transport, broader: [transport]}]");

	Source {
		files = Map.copyOf(files);
	}

	/**
	 * Up to seven pages and two vocabularies.
	 */
	static Arbitrary<Source> any() {
		Arbitrary<Map<String, String>> pages = Arbitraries
			.maps(Arbitraries.integers().between(1, 9).map("page-%d.md"::formatted), page())
			.ofMinSize(1)
			.ofMaxSize(7);
		Arbitrary<Map<String, String>> vocabularies = Arbitraries
			.maps(Arbitraries.of("first.yaml", "second.yaml"), Arbitraries.of(VOCABULARIES))
			.ofMaxSize(2);
		return Combinators.combine(pages, vocabularies).as((some, others) -> {
			Map<String, String> files = new TreeMap<>(some);
			files.putAll(others);
			return new Source(files);
		});
	}

	private static Arbitrary<String> page() {
		Arbitrary<List<String>> keywords = Arbitraries.of(TERMS).list().ofMaxSize(4);
		Arbitrary<List<String>> answer = Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(3);
		Arbitrary<List<String>> listed = Arbitraries.of("/a", "/b", "/c", "/gone").list().ofMaxSize(2);
		return Combinators
			.combine(Arbitraries.integers().between(1, 4), Arbitraries.of("What is ATP?", "What is a cell?", "How?"),
					Arbitraries.of("/a", "/b", "/c", "/d", "/e", "/f"),
					Arbitraries.of("Biology", "biology", "Medicine"), keywords, answer, listed)
			.as((id, question, url, subject, terms, sentences, others) -> TestPages.page(id, question)
				.in(subject)
				.at(url)
				.about(terms.toArray(String[]::new))
				.answering(String.join(" ", sentences))
				.listing(others.stream().map((other) -> TestPages.page(9, "x").at(other)).toList())
				.toString());
	}

	/**
	 * Makes a folder hold this and nothing else.
	 */
	Path in(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
			Files.createDirectories(folder);
			for (Map.Entry<String, String> file : this.files.entrySet()) {
				Files.writeString(folder.resolve(file.getKey()), file.getValue());
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One by one, those at even places of the alphabet first. */
	List<Path> oneByOne(Path folder) {
		List<Path> paths = this.files.keySet().stream().sorted().map(folder::resolve).toList();
		return Stream.concat(every(paths, 0), every(paths, 1)).toList();
	}

	private static Stream<Path> every(List<Path> paths, int remainder) {
		return Stream.iterate(remainder, (i) -> i < paths.size(), (i) -> i + 2).map(paths::get);
	}

	@Override
	public String toString() {
		return this.files.toString();
	}

}
