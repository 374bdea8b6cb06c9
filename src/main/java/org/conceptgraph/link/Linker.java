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

	private final Terms terms = new Terms();

	private final Weigher weigher;

	public Linker(Lexicon lexicon) {
		this(lexicon, new Weigher());
	}

	Linker(Lexicon lexicon, Weigher weigher) {
		this.weigher = weigher;
		this.declared = new DeclaredFinder(lexicon);
		this.mentions = new MentionFinder(lexicon);
	}

	/**
	 * All of them, the best first (of one score, by slug). Evidence is in the order of
	 * {@link Field}, and of the text within a field.
	 */
	public List<Link> link(Text text) {
		return observe(text).stream().map(this::weigh).sorted(BEST_FIRST).toList();
	}

	/**
	 * Every concept that is named, in no particular order, with what speaks for and
	 * against it.
	 */
	List<Observed> observe(Text text) {
		List<DeclaredFinder.Declared> keywords = this.declared.find(text.keywords());
		List<Place> found = Place.of(this.mentions.find(text.passages()), this.terms);
		Senses senses = senses(text, keywords, found);
		Map<String, Candidate> candidates = new HashMap<>();
		for (DeclaredFinder.Declared keyword : keywords) {
			List<Concept> meant = senses.of(keyword.keyword(), keyword.bearers());
			meant.forEach((concept) -> candidate(candidates, concept).declare(keyword.keyword(), meant.size()));
		}
		Map<Field, CodePoints> offsets = new HashMap<>();
		for (Place place : found) {
			Mention mention = place.mention();
			List<Concept> meant = senses.of(mention.surface(), mention.bearers());
			CodePoints points = offsets.computeIfAbsent(mention.passage().field(),
					(_) -> new CodePoints(mention.passage().text()));
			meant.forEach((concept) -> candidate(candidates, concept).mention(place, points, meant.size()));
		}
		Support support = new Support();
		candidates.values().forEach((candidate) -> support.add(candidate.features.term()));
		return candidates.values()
			.stream()
			.filter((candidate) -> candidate.features.isAbout())
			.map((candidate) -> candidate.observed(support))
			.toList();
	}

	private static Senses senses(Text text, List<DeclaredFinder.Declared> keywords, List<Place> found) {
		Senses senses = new Senses(text);
		keywords.stream()
			.filter((keyword) -> keyword.bearers().size() == 1)
			.forEach((keyword) -> senses.support(keyword.bearers().getFirst()));
		found.stream()
			.filter((place) -> place.mention().bearers().size() == 1)
			.forEach((place) -> senses.support(place.mention().bearers().getFirst()));
		return senses;
	}

	private Candidate candidate(Map<String, Candidate> candidates, Concept concept) {
		return candidates.computeIfAbsent(concept.slug(),
				(_) -> new Candidate(new Features(concept, this.terms.of(concept))));
	}

	private Link weigh(Observed observed) {
		List<Contribution> contributions = this.weigher.weigh(observed.values());
		return new Link(observed.concept(), Weigher.score(contributions), contributions,
				observed.evidence().stream().distinct().sorted(IN_ORDER).toList());
	}

	/**
	 * A concept that a text names, before it is weighed.
	 */
	record Observed(Concept concept, Map<Reason, Double> values, List<Evidence> evidence) {
	}

	private static final class Candidate {

		private final Features features;

		private final List<Evidence> evidence = new ArrayList<>();

		private Candidate(Features features) {
			this.features = features;
		}

		private void declare(String keyword, int rivals) {
			this.features.declare(rivals);
			this.evidence.add(new Evidence(Field.KEYWORD, Method.DECLARED, keyword, null, null, false));
		}

		private void mention(Place place, CodePoints points, int rivals) {
			this.features.mention(place, rivals);
			Mention mention = place.mention();
			this.evidence.add(new Evidence(mention.passage().field(), Method.MENTION, mention.surface(),
					points.at(mention.start()), points.at(mention.end()), mention.nested()));
		}

		private Observed observed(Support support) {
			return new Observed(this.features.concept, this.features.values(support.of(this.features.term())),
					this.evidence);
		}

	}

}
