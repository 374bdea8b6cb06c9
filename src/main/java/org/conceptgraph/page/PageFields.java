package org.conceptgraph.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.conceptgraph.page.text.LineBreaks;
import org.conceptgraph.page.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * From the keys of the front matter to a {@link Page}.
 */
final class PageFields {

	/** What a source writes where it knows no subject. */
	static final String NO_SUBJECT = "Others";

	private static final Pattern RELATED = Pattern.compile("related_article(\\d{1,9})");

	private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ].*)?");

	private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");

	private static final Set<String> SMALL_WORDS = Set.of("a", "and", "for", "in", "of", "on", "or", "the", "to");

	private final Fields fields;

	private final Problems problems;

	private PageFields(Fields fields, Problems problems) {
		this.fields = fields;
		this.problems = problems;
	}

	/** The page, or null where the problems say why there is none. */
	static @Nullable Page read(Fields fields, Problems problems) {
		return new PageFields(fields, problems).read();
	}

	private @Nullable Page read() {
		String id = this.fields.text("id");
		if (id == null) {
			missing("id", ProblemCode.MISSING_ID, "The page has no \"id\".");
		}
		String url = url();
		String title = heading("title");
		String articleTitle = heading("article_title");
		String question = body(this.fields.text("question"));
		String shown = (title != null) ? title
				: (articleTitle != null) ? articleTitle : (question != null) ? Texts.oneLine(question) : null;
		String asked = (question != null) ? question : shown;
		if (shown == null || asked == null) {
			missing("question", ProblemCode.MISSING_QUESTION, "The page has neither \"question\" nor \"title\".");
		}
		Fields seo = this.fields.under("seo");
		String description = seo.text("page_description");
		if (description == null) {
			description = this.fields.text("description");
		}
		List<String> keywords = keywords(seo);
		List<RelatedPage> related = related();
		LocalDate date = date();
		if (id == null || url == null || shown == null || asked == null || this.problems.isRejected()) {
			return null;
		}
		return new Page(Texts.oneLine(id), url, shown, asked, body(this.fields.text("answer")), body(description),
				keywords, subject(url), date, !isTrue("no_index"), related);
	}

	private void missing(String name, ProblemCode code, String message) {
		this.problems.rejected(this.fields.line(name), null, code, message);
	}

	private @Nullable String url() {
		String url = this.fields.text("url");
		if (url == null) {
			missing("url", ProblemCode.MISSING_URL, "The page has no \"url\".");
		}
		else if (PageUrl.of(url).key().equals("/")) {
			missing("url", ProblemCode.BAD_URL,
					"The \"url\" " + Problems.quote(url) + " has no path that names a page.");
		}
		return url;
	}

	private @Nullable String heading(String name) {
		String text = body(this.fields.text(name));
		return (text != null) ? Texts.oneLine(text) : null;
	}

	private static @Nullable String body(@Nullable String text) {
		String body = (text != null) ? LineBreaks.real(text).strip() : "";
		return body.isEmpty() ? null : body;
	}

	private List<String> keywords(Fields seo) {
		List<String> texts = seo.texts("page_keywords");
		List<String> split = seo.isList("page_keywords") || texts.isEmpty() ? texts : Keywords.split(texts.getFirst());
		return Keywords.clean(split, seo.line("page_keywords"), this.problems);
	}

	private String subject(String url) {
		String subject = this.fields.text("subject");
		if (subject != null) {
			return Texts.oneLine(subject);
		}
		String[] folders = PageUrl.of(url).key().substring(1).split("/");
		int at = folders.length - 2;
		if (at > 0 && folders[at].equals("questions")) {
			at--;
		}
		return (at < 0 || folders[at].equals("learn") || folders[at].equals("questions")) ? NO_SUBJECT
				: spelled(folders[at]);
	}

	/** {@code history-of-the-world} is spelled History of the World. */
	private static String spelled(String folder) {
		StringBuilder name = new StringBuilder();
		for (String word : folder.split("[-_]+")) {
			if (!word.isEmpty()) {
				boolean small = !name.isEmpty() && SMALL_WORDS.contains(word);
				int first = word.offsetByCodePoints(0, 1);
				name.append(name.isEmpty() ? "" : " ")
					.append(small ? word : word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first));
			}
		}
		return name.isEmpty() ? NO_SUBJECT : name.toString();
	}

	private @Nullable LocalDate date() {
		String text = this.fields.text("date");
		if (text == null) {
			return null;
		}
		Matcher matcher = DATE.matcher(text);
		if (matcher.matches()) {
			try {
				return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)));
			}
			catch (DateTimeException ex) {
				// Such as the 30th of February: reported below.
			}
		}
		this.problems.warning(this.fields.line("date"), ProblemCode.BAD_DATE,
				"The \"date\" " + Problems.quote(text) + " is not a date such as 2025-02-04 and was left out.");
		return null;
	}

	private boolean isTrue(String name) {
		String text = this.fields.text(name);
		return text != null && TRUE.contains(text.toLowerCase(Locale.ROOT));
	}

	private List<RelatedPage> related() {
		TreeMap<Integer, String> names = new TreeMap<>();
		for (String name : this.fields.names()) {
			Matcher matcher = RELATED.matcher(name);
			if (matcher.matches()) {
				names.putIfAbsent(Integer.valueOf(matcher.group(1)), name);
			}
		}
		List<RelatedPage> related = new ArrayList<>();
		for (String name : names.values()) {
			Fields block = this.fields.under(name);
			String url = block.text("url");
			if (url != null) {
				related.add(new RelatedPage(block.text("id"), url));
			}
			else {
				this.problems.warning(this.fields.line(name), ProblemCode.BAD_RELATED_ARTICLE,
						"The block \"" + name + "\" has no \"url\" and was left out.");
			}
		}
		return related;
	}

}
