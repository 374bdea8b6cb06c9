package org.conceptgraph.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes small pages and vocabularies into a folder.
 */
final class TestPages {

	private final Path folder;

	TestPages(Path folder) {
		this.folder = folder;
	}

	static Builder page(int id, String question) {
		return new Builder(Integer.toString(id), question, "Biology",
				"/learn/biology/questions/" + question.toLowerCase().replaceAll("[^a-z0-9]+", "-"), "",
				"An answer about " + question, "");
	}

	Path write(String name, String content) {
		try {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.getParent());
			return Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path write(String name, Builder page) {
		return write(name, page.toString());
	}

	/**
	 * A page in the making.
	 */
	record Builder(String id, String question, String subject, String url, String keywords, String answer,
			String related) {

		Builder in(String otherSubject) {
			return new Builder(this.id, this.question, otherSubject,
					this.url.replaceFirst("learn/[^/]+", "learn/" + otherSubject.toLowerCase().replace(' ', '-')),
					this.keywords, this.answer, this.related);
		}

		Builder at(String otherUrl) {
			return new Builder(this.id, this.question, this.subject, otherUrl, this.keywords, this.answer,
					this.related);
		}

		Builder about(String... terms) {
			return new Builder(this.id, this.question, this.subject, this.url, String.join(", ", terms), this.answer,
					this.related);
		}

		Builder answering(String text) {
			return new Builder(this.id, this.question, this.subject, this.url, this.keywords, text, this.related);
		}

		Builder listing(List<Builder> pages) {
			StringBuilder blocks = new StringBuilder();
			for (int i = 0; i < pages.size(); i++) {
				blocks.append("related_article%d:\n    id: %s\n    title: x\n    subject: Biology\n    url: %s\n"
					.formatted(i + 1, pages.get(i).id(), pages.get(i).url()));
			}
			return new Builder(this.id, this.question, this.subject, this.url, this.keywords, this.answer,
					blocks.toString());
		}

		@Override
		public String toString() {
			return """
					---
					id: %s
					date: 2025-01-02
					title: >-
					  %s
					seo:
					  page_keywords: >-
					    %s
					question: >-
					  %s
					answer: >-
					  %s
					subject: %s
					url: %s
					%s---

					&nbsp;
					""".formatted(this.id, this.question, this.keywords, this.question, this.answer, this.subject,
					this.url, this.related);
		}

	}

}
