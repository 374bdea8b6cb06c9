package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.concept.form.Slug;
import org.conceptgraph.graph.write.DerivedQuestion;
import org.conceptgraph.graph.write.DerivedQuestion.DerivedPage;
import org.conceptgraph.link.Link;
import org.conceptgraph.link.Linker;
import org.conceptgraph.link.find.WordMarks;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Passage;
import org.conceptgraph.link.text.Text;
import org.conceptgraph.page.Page;
import org.conceptgraph.page.PageUrl;
import org.conceptgraph.page.RelatedPage;
import org.conceptgraph.page.problem.Problem;

/**
 * Makes questions out of pages: those of one number in the source that ask the same are
 * one question, whose own fields come from the page with the smallest url. Depends on its
 * arguments only. Thread-safe.
 */
public final class QuestionDeriver {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Comparator<Page> BY_KEY = Comparator.comparing(QuestionDeriver::key);

	private final Linker linker;

	private final int mostLinks;

	/**
	 * @param mostLinks how many of a question's links are kept
	 */
	public QuestionDeriver(Linker linker, int mostLinks) {
		this.linker = linker;
		this.mostLinks = mostLinks;
	}

	/**
	 * The questions of pages.
	 * @param pages all pages of the source ids that they have
	 */
	public Derived derive(List<Page> pages) {
		Map<String, Map<String, List<Page>>> bySource = new TreeMap<>();
		for (Page page : pages) {
			bySource.computeIfAbsent(page.sourceId(), (_) -> new TreeMap<>())
				.computeIfAbsent(normalised(page.question()), (_) -> new ArrayList<>())
				.add(page);
		}
		List<DerivedQuestion> questions = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		bySource.values().forEach((byQuestion) -> deriveSource(byQuestion, questions, problems));
		return new Derived(questions, problems);
	}

	private void deriveSource(Map<String, List<Page>> byQuestion, List<DerivedQuestion> questions,
			List<Problem> problems) {
		byQuestion.values().forEach((pages) -> pages.sort(BY_KEY));
		List<Map.Entry<String, List<Page>>> groups = byQuestion.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, List<Page>> group) -> group.getValue().getFirst(), BY_KEY))
			.toList();
		Page keeper = groups.getFirst().getValue().getFirst();
		for (Map.Entry<String, List<Page>> group : groups) {
			Page first = group.getValue().getFirst();
			String id = "question:" + first.sourceId();
			if (first != keeper) {
				id += "~" + DigestUtils.sha256Hex(group.getKey()).substring(0, 8);
				problems.add(new Problem(first.url(), null, null, Problem.Severity.WARNING, "same-id",
						"The id " + first.sourceId() + " is also that of another question, at " + keeper.url()
								+ "; this one is kept as " + id + "."));
			}
			questions.add(question(id, group.getValue()));
		}
	}

	private DerivedQuestion question(String id, List<Page> pages) {
		Page own = pages.getFirst();
		List<String> keywords = pages.stream().flatMap((page) -> page.keywords().stream()).distinct().toList();
		Text text = new Text(passages(own), keywords);
		List<Link> links = this.linker.link(text);
		return new DerivedQuestion(id, own.sourceId(), own.title(), own.question(), own.answer(), own.description(),
				own.publishedOn(), pages.stream().allMatch(Page::indexed),
				links.subList(0, Math.min(links.size(), this.mostLinks)), List.copyOf(WordMarks.of(text)),
				pages.stream().map(QuestionDeriver::page).toList());
	}

	private static List<Passage> passages(Page page) {
		List<Passage> passages = new ArrayList<>();
		passages.add(new Passage(Field.TITLE, page.title(), NotProse.in(page.title())));
		passages.add(new Passage(Field.QUESTION, page.question(), NotProse.in(page.question())));
		if (page.description() != null) {
			passages.add(new Passage(Field.DESCRIPTION, page.description(), NotProse.in(page.description())));
		}
		if (page.answer() != null) {
			passages.add(new Passage(Field.ANSWER, page.answer(), NotProse.in(page.answer())));
		}
		return passages;
	}

	private static DerivedPage page(Page page) {
		String key = key(page);
		return new DerivedPage(key, page.url(), page.subject(), Slug.of(page.subject()), page.keywords(),
				page.related()
					.stream()
					.map(RelatedPage::url)
					.map((url) -> PageUrl.of(url).key())
					.filter((other) -> !other.equals(key))
					.distinct()
					.toList());
	}

	private static String key(Page page) {
		return PageUrl.of(page.url()).key();
	}

	private static String normalised(String question) {
		return NO_WORD.matcher(question.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * Questions, and what is odd about their pages.
	 */
	public record Derived(List<DerivedQuestion> questions, List<Problem> problems) {
	}

}
