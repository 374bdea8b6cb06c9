package org.conceptgraph.page;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one file says, repaired and checked. Texts are as the API gives them: Unicode NFC,
 * real line breaks, no control characters, surrounding blanks removed.
 *
 * @param sourceId the number (or other name) that the source gave the question; not
 * unique
 * @param url the page's address as the file gives it; unique after {@link PageUrl}
 * normalisation
 * @param title never blank; the question where the file has no title
 * @param question never blank; the title where the file has no question
 * @param answer Markdown, or null
 * @param description plain text, or null
 * @param keywords as the file lists them, without blanks and repetitions
 * @param subject as the file spells it, or from the url, or {@code Others}
 * @param publishedOn null where the file has no date
 * @param indexed false where the file says {@code no_index: true}
 * @param related the pages that the file lists as related, in its order
 */
public record Page(String sourceId, String url, String title, String question, @Nullable String answer,
		@Nullable String description, List<String> keywords, String subject, @Nullable LocalDate publishedOn,
		boolean indexed, List<RelatedPage> related) {

	public Page {
		keywords = List.copyOf(keywords);
		related = List.copyOf(related);
	}

}
