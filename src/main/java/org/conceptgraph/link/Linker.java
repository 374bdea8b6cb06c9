package org.conceptgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.link.find.DeclaredFinder;
import org.conceptgraph.link.find.Mention;
import org.conceptgraph.link.find.MentionFinder;
import org.conceptgraph.link.text.Field;
import org.conceptgraph.link.text.Text;

/**
 * Says which concepts a text is about, and why: two finders propose, {@link Senses}
 * settles whom an ambiguous name means, the {@link Weigher} weighs. Thread-safe.
 */
public final class Linker {

	private static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble(Link::score)
		.reversed()
		.thenComparing((link) -> link.concept().slug());

	private static final Comparator<Evidence> IN_ORDER = Comparator.comparing(Evidence::field)
		.thenComparing((evidence) -> (evidence.start() != null) ? evidence.start() : 0)
		.thenComparing((evidence) -> (evidence.end() != null) ? -evidence.end() : 0)
		.thenComparing(Evidence::surface);

	private final DeclaredFinder declared;

	private final MentionFinder mentions;

	private final Weigher weigher = new Weigher();

	public Linker(Lexicon lexicon) {
		this.declared = new DeclaredFinder(lexicon);
		this.mentions = new MentionFinder(lexicon);
	}

	/**
	 * All of them, the best first (of one score, by slug). Evidence is in the order of
	 * {@link Field}, and of the text within a field.
	 */
	public List<Link> link(Text text) {
		List<DeclaredFinder.Declared> keywords = this.declared.find(text.keywords());
		List<Mention> found = this.mentions.find(text.passages());
		Senses senses = senses(keywords, found);
		Map<String, Candidate> candidates = new HashMap<>();
		for (DeclaredFinder.Declared keyword : keywords) {
			List<Concept> meant = senses.of(keyword.keyword(), keyword.bearers());
			meant.forEach((concept) -> candidate(candidates, concept).declare(keyword.keyword(), meant.size()));
		}
		Map<Field, CodePoints> places = new HashMap<>();
		for (Mention mention : found) {
			List<Concept> meant = senses.of(mention.surface(), mention.bearers());
			CodePoints points = places.computeIfAbsent(mention.passage().field(),
					(field) -> new CodePoints(mention.passage().text()));
			meant.forEach((concept) -> candidate(candidates, concept).mention(mention, points, meant.size()));
		}
		return candidates.values()
			.stream()
			.filter((candidate) -> candidate.features.isAbout())
			.map(this::weigh)
			.sorted(BEST_FIRST)
			.toList();
	}

	private static Senses senses(List<DeclaredFinder.Declared> keywords, List<Mention> found) {
		Senses senses = new Senses();
		keywords.stream()
			.filter((keyword) -> keyword.bearers().size() == 1)
			.forEach((keyword) -> senses.support(keyword.bearers().getFirst()));
		found.stream()
			.filter((mention) -> mention.bearers().size() == 1)
			.forEach((mention) -> senses.support(mention.bearers().getFirst()));
		return senses;
	}

	private static Candidate candidate(Map<String, Candidate> candidates, Concept concept) {
		return candidates.computeIfAbsent(concept.slug(), (slug) -> new Candidate(concept));
	}

	private Link weigh(Candidate candidate) {
		List<Evidence> evidence = candidate.evidence.stream().distinct().sorted(IN_ORDER).toList();
		return new Link(candidate.features.concept, this.weigher.score(candidate.features), evidence);
	}

	private static final class Candidate {

		private final Features features;

		private final List<Evidence> evidence = new ArrayList<>();

		private Candidate(Concept concept) {
			this.features = new Features(concept);
		}

		private void declare(String keyword, int rivals) {
			this.features.declare(rivals);
			this.evidence.add(new Evidence(Field.KEYWORD, Method.DECLARED, keyword, null, null, false));
		}

		private void mention(Mention mention, CodePoints points, int rivals) {
			this.features.mention(mention, rivals);
			this.evidence.add(new Evidence(mention.passage().field(), Method.MENTION, mention.surface(),
					points.at(mention.start()), points.at(mention.end()), mention.nested()));
		}

	}

}
