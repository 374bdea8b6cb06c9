package org.conceptgraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.conceptgraph.graph.write.DerivedQuestion;
import org.conceptgraph.importer.Corpus;

/**
 * Fits the weights of {@code weights.properties} to the graded pages and prints them: a
 * logistic regression in which each link of a graded page is a case, and the logarithm of
 * the concept's salience a term of fixed weight. No reason may get the sign that its
 * meaning forbids.
 */
final class FitWeights {

	private static final Set<Reason> AGAINST = Set.of(Reason.ONLY_INSIDE, Reason.CUT_ACROSS, Reason.ADJECTIVE,
			Reason.NOT_A_NOUN, Reason.NOT_A_PHRASE, Reason.GENERIC, Reason.GENERIC_HEAD);

	private static final double SHRINKAGE = 2;

	/** One wrong link costs a reader's trust in several right ones. */
	private static final double WRONG_WEIGHS = 8;

	private static final int STEPS = 20_000;

	private static final double RATE = 0.5;

	private record Case(double[] values, double offset, double target, double weight) {
	}

	private FitWeights() {
	}

	/**
	 * Fits.
	 * @param arguments the path of the source that the graded pages are from, and the
	 * sets of grades
	 */
	public static void main(String[] arguments) {
		Map<Reason, Double> ones = new EnumMap<>(Reason.class);
		Stream.of(Reason.values()).forEach((reason) -> ones.put(reason, 1.0));
		Corpus corpus = Corpus.of(Path.of(arguments[0]), (lexicon) -> new Linker(lexicon, new Weigher(ones)), 400);
		List<Case> cases = new ArrayList<>();
		for (String set : Arrays.copyOfRange(arguments, 1, arguments.length)) {
			Grades grades = new Grades(set);
			grades.questions().forEach((id) -> add(cases, corpus, corpus.question(id), grades));
		}
		double[] weights = fit(cases);
		for (Reason reason : Reason.values()) {
			System.out.printf(Locale.ROOT, "%s=%.2f%n", reason.name().toLowerCase(Locale.ROOT), weights[reason.ordinal()]);
		}
	}

	private static void add(List<Case> cases, Corpus corpus, DerivedQuestion question, Grades grades) {
		List<Link> links = question.links();
		for (Link link : links) {
			double[] values = new double[Reason.values().length];
			link.contributions()
				.forEach((contribution) -> values[contribution.reason().ordinal()] = contribution.points() / 100.0);
			Grades.Grade grade = grades.of(question.id(), link.concept());
			double target = switch (grade) {
				case USEFUL -> grades.isExpected(question.id(), link.concept()) ? 1 : 0.75;
				case TRIVIAL -> 0.25;
				case WRONG -> 0;
				case null -> 0;
			};
			double weight = (grade == Grades.Grade.WRONG) ? WRONG_WEIGHS : 1;
			cases.add(new Case(values, Math.log(corpus.salience(link.concept())), target,
					weight / Math.sqrt(links.size())));
		}
	}

	/** Projected gradient descent: a dozen weights and some thousand cases need no more. */
	private static double[] fit(List<Case> cases) {
		double[] weights = new double[Reason.values().length];
		double all = cases.stream().mapToDouble(Case::weight).sum();
		for (int step = 0; step < STEPS; step++) {
			double[] gradient = new double[weights.length];
			for (Case one : cases) {
				double odds = one.offset();
				for (int i = 0; i < weights.length; i++) {
					odds += weights[i] * one.values()[i];
				}
				double error = one.weight() * (one.target() - 1 / (1 + Math.exp(-odds)));
				for (int i = 0; i < weights.length; i++) {
					gradient[i] += error * one.values()[i];
				}
			}
			for (int i = 0; i < weights.length; i++) {
				Reason reason = Reason.values()[i];
				double shrink = (reason == Reason.FOUND) ? 0 : SHRINKAGE * weights[i] / 10;
				weights[i] += RATE * (gradient[i] - shrink) / all;
				if (reason != Reason.FOUND) {
					weights[i] = AGAINST.contains(reason) ? Math.min(0, weights[i]) : Math.max(0, weights[i]);
				}
			}
		}
		return weights;
	}

}
