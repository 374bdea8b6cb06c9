package org.conceptgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Made-up pages, always the same for the same number. Each lists some concepts and names
 * others in its answer, about ten together, most of them of its topic; a few concepts are
 * on far more pages than others. The words between are on no list.
 *
 * @param labels of all concepts, the first ones used most
 */
record ManyPages(int number, List<String> labels, Words between) {

	private static final int TOPIC = 50;

	static ManyPages of(int number) {
		Words words = Words.of(60_000);
		SplittableRandom random = new SplittableRandom(3);
		int concepts = Math.max(5_000, number / 10);
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < concepts; i++) {
			labels.add(words.any(random) + " " + words.any(random));
		}
		return new ManyPages(number, List.copyOf(labels), words);
	}

	/** Writes all pages as an archive. */
	void write(Path archive) throws IOException {
		try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 20);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
			for (int i = 1; i <= this.number; i++) {
				byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
				TarArchiveEntry entry = new TarArchiveEntry("pages/" + (i / 1_000) + "/" + i + ".md");
				entry.setSize(page.length);
				tar.putArchiveEntry(entry);
				tar.write(page);
				tar.closeArchiveEntry();
			}
		}
	}

	private String page(int i) {
		SplittableRandom random = new SplittableRandom(i);
		int topic = random.nextInt(this.labels.size() / TOPIC);
		List<String> listed = new ArrayList<>();
		for (int keyword = 0; keyword < 5; keyword++) {
			listed.add(label(random, topic));
		}
		StringBuilder answer = new StringBuilder();
		for (String named : List.of(listed.get(0), listed.get(1), label(random, topic), label(random, topic),
				label(random, topic), label(random, topic), label(random, topic))) {
			answer.append(this.between.text(random, random.nextInt(4, 9))).append(' ').append(named).append(". ");
		}
		return """
				---
				id: %d
				title: %s
				question: %s
				answer: %s
				subject: %s
				url: /questions/%d
				seo:
				  page_keywords: %s
				---
				""".formatted(i, title(random, listed.getFirst()), title(random, listed.getFirst()), answer,
				Source.SUBJECTS.get(topic % Source.SUBJECTS.size()), i, String.join(", ", listed));
	}

	private String title(SplittableRandom random, String named) {
		return "What " + this.between.text(random, 4) + " " + named + "?";
	}

	private String label(SplittableRandom random, int topic) {
		return this.labels.get((random.nextInt(10) < 3) ? Words.skewed(random, this.labels.size())
				: topic * TOPIC + Words.skewed(random, TOPIC));
	}

}
