package org.conceptgraph.graph.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.conceptgraph.link.Link;
import org.jspecify.annotations.Nullable;

/**
 * A question as its pages and the vocabulary make it.
 *
 * @param id {@code question:} and the source's number, with a tilde and a hash where
 * another question bears the number too
 * @param links the kept ones, best first
 * @param marks of the words that names can find it by, see
 * {@link org.conceptgraph.link.find.WordMarks}
 * @param pages at least one, sorted by key
 */
public record DerivedQuestion(String id, String sourceId, String title, String text, @Nullable String answer,
		@Nullable String description, @Nullable LocalDate publishedOn, boolean indexed, List<Link> links,
		List<String> marks, List<DerivedPage> pages) {

	/** Counts up when a question is written differently, so that all are written anew. */
	private static final String FORM = "2";

	public DerivedQuestion {
		links = List.copyOf(links);
		marks = List.copyOf(marks);
		pages = List.copyOf(pages);
	}

	/**
	 * Of everything that is written for the question, and of nothing that is written with
	 * its concepts.
	 */
	String hash() {
		List<Object> about = this.links.stream()
			.<Object>map((link) -> List.of(link.concept().slug(), link.contributions(), link.evidence()))
			.toList();
		return Hashes.of(FORM, this.id, this.title, this.text, Objects.toString(this.answer),
				Objects.toString(this.description), Objects.toString(this.publishedOn), this.indexed, about,
				this.pages);
	}

	/**
	 * One page of the question.
	 *
	 * @param subject as the page spells it
	 * @param subjectSlug what tells subjects apart, however spelled
	 * @param lists the keys of the pages that it lists as related
	 */
	public record DerivedPage(String key, String url, String subject, String subjectSlug, List<String> keywords,
			List<String> lists) {

		public DerivedPage {
			keywords = List.copyOf(keywords);
			lists = List.copyOf(lists);
		}

	}

}
