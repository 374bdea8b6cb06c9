package org.conceptgraph.graph.write;

import java.util.List;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.noun.WordNet;

/**
 * How much a link to a concept tells of what a question is about, from how the whole
 * source uses the concept; 1 unless something speaks against it. It is kept by concept
 * and applied when a list is read, so that one more page does not rewrite the links of
 * others.
 *
 * @param questions how many the source has
 * @param subjects how many the source has
 */
public record Salience(long questions, long subjects) {

	/** Of fewer questions, counts tell chance from habit too seldom. */
	private static final long ENOUGH_TO_JUDGE = 500;

	private static final long MANY_SUBJECTS = 4;

	/** From this share of all questions on, a word may be generic. */
	private static final double FREQUENT = 0.01;

	/** From this share on, a concept tells less of each question. */
	private static final double COMMON = 0.04;

	/** The fall of what is common, and of what is seldom declared, as exponents. */
	private static final double COMMON_FALL = 0.4;

	private static final double SELDOM_DECLARED_FALL = 0.2;

	/** What is left of a generic word's. */
	private static final double GENERIC = 0.3;

	/** Of several words that no dictionary lists and two questions at most use. */
	private static final double CHANCE_WORDS = 0.4;

	private static final long SELDOM = 2;

	/** Spread over the subjects alike, as words are that a machine strews over pages. */
	private static final double EVEN = 0.85;

	/** Spread over many subjects, and hardly ever declared where it is named. */
	private static final double WIDE = 0.45;

	private static final double SELDOM_DECLARED = 0.15;

	/**
	 * How a source uses a concept.
	 *
	 * @param curated whether a vocabulary lists it: then its names are terms
	 * @param chanceWords whether its label is several words that a machine may have taken
	 * for a term: few questions use them, and no dictionary lists them
	 * @param count the questions that are about it
	 * @param declared the pages whose keywords name it
	 * @param rates of each subject that uses it, the share of its questions that do
	 */
	public record Use(boolean curated, boolean chanceWords, long count, long declared, List<Double> rates) {

		public static Use of(String label, boolean curated, long count, long declared, List<Double> rates) {
			boolean severalWords = label.indexOf(' ') >= 0 || label.indexOf('-') >= 0;
			boolean chance = severalWords && count <= SELDOM && !WordNet.isNoun(NormalForm.key(label));
			return new Use(curated, chance, count, declared, rates);
		}

		double declaredShare() {
			return Math.min(1, (this.declared + 1.0) / (this.count + 4.0));
		}

	}

	/** From how many questions on {@link Use#rates()} matter. */
	public long frequent() {
		return (long) Math.ceil(FREQUENT * this.questions);
	}

	/**
	 * Whether a harvested concept is so frequent, over so many subjects, that it connects
	 * nothing.
	 */
	public boolean isGeneric(Use use) {
		if (use.curated() || this.questions < ENOUGH_TO_JUDGE || use.count() < frequent()
				|| use.rates().size() < MANY_SUBJECTS) {
			return false;
		}
		double spread = spread(use.rates());
		return spread >= EVEN || (spread >= WIDE && use.declaredShare() < SELDOM_DECLARED);
	}

	/**
	 * On two decimals, so that a page more or less does not rewrite every concept.
	 */
	public double of(Use use, boolean generic) {
		double salience = generic ? GENERIC : 1;
		if (this.questions >= ENOUGH_TO_JUDGE) {
			salience *= Math.min(1, Math.pow(COMMON * this.questions / Math.max(1, use.count()), COMMON_FALL));
			if (!use.curated()) {
				salience *= Math.pow(use.declaredShare(), SELDOM_DECLARED_FALL);
				salience *= use.chanceWords() ? CHANCE_WORDS : 1;
			}
		}
		return Math.max(1, Math.round(salience * 100)) / 100.0;
	}

	/**
	 * Over how many of the subjects the use is spread, 0..1: the exponential of the
	 * entropy of the rates, so that the size of a subject does not matter.
	 */
	private double spread(List<Double> rates) {
		double all = rates.stream().mapToDouble(Double::doubleValue).sum();
		double entropy = rates.stream()
			.mapToDouble((rate) -> rate / all)
			.filter((share) -> share > 0)
			.map((share) -> -share * Math.log(share))
			.sum();
		return Math.exp(entropy) / this.subjects;
	}

}
