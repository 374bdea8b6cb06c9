package org.conceptgraph.failures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the sample pages hold.
 */
final class Samples {

	private Samples() {
	}

	/** How many questions: some are in several places. */
	static long questions(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> pages = files.filter((file) -> file.toString().endsWith(".md")).toList();
			Set<String> ids = new HashSet<>();
			for (Path page : pages) {
				Files.readAllLines(page)
					.stream()
					.filter((line) -> line.startsWith("id: "))
					.findFirst()
					.ifPresent(ids::add);
			}
			return ids.size();
		}
	}

}
