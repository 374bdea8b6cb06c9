package org.conceptgraph.graph.related;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.conceptgraph.graph.node.Concept;
import org.conceptgraph.graph.read.Rows;
import org.neo4j.driver.Value;

/**
 * The question whose related ones are asked for, as others are compared with it.
 *
 * @param concepts by id
 * @param strength the sum of the scores of its links
 * @param words each with its rarity, 0..1
 */
record Asked(Map<String, Own> concepts, double strength, Map<String, Double> words) {

	/**
	 * The square of the rarity of a word of which nothing is known but that the other
	 * question has it, too: about half of what words of questions have in the mean.
	 */
	private static final double UNKNOWN_WORD = 0.2;

	/** With it, a single word that is common to two short questions is no certainty. */
	private static final double DOUBT = 0.3;

	static Asked of(Value concepts, Value words) {
		Map<String, Own> own = new HashMap<>();
		double strength = 0;
		for (Value link : concepts.values()) {
			Own concept = new Own(Rows.concept(link.get("concept")), link.get("score").asDouble(),
					Math.clamp(link.get("rarity").asDouble(), 0.0, 1.0));
			own.put(concept.concept().id(), concept);
			strength += concept.score();
		}
		Map<String, Double> rarities = new HashMap<>();
		for (Value word : words.values()) {
			rarities.put(word.get("word").asString(), Math.clamp(word.get("rarity").asDouble(), 0.0, 1.0));
		}
		return new Asked(own, strength, rarities);
	}

	/**
	 * Compares the other question.
	 * @param shared pairs of a concept's id and its score for the other question
	 * @param strength the sum of all scores of the other question
	 */
	Likeness compare(Value shared, double strength, List<String> words, boolean sameSubject) {
		Map<String, Double> weights = new HashMap<>();
		double least = 0;
		for (Value link : shared.values()) {
			Own mine = this.concepts.get(link.get(0).asString());
			double score = link.get(1).asDouble();
			if (mine != null) {
				weights.put(mine.concept().id(), mine.rarity() * Math.sqrt(mine.score() * score));
				least += score;
			}
		}
		return Likeness.of(weights, this.strength, Math.max(strength, least), likeness(words), sameSubject);
	}

	Concept concept(String id) {
		return Objects.requireNonNull(this.concepts.get(id)).concept();
	}

	/**
	 * A cosine of the two questions' words, each weighing its rarity, 0..1. How rare the
	 * other question's own words are is not looked up.
	 */
	double likeness(List<String> others) {
		double all = this.words.values().stream().mapToDouble((rarity) -> rarity * rarity).sum();
		double shared = 0;
		double other = 0;
		for (String word : others) {
			Double rarity = this.words.get(word);
			shared += (rarity != null) ? rarity * rarity : 0;
			other += (rarity != null) ? rarity * rarity : UNKNOWN_WORD;
		}
		return shared / Math.sqrt((all + DOUBT) * (other + DOUBT));
	}

	/**
	 * A concept that the question is about.
	 *
	 * @param score of the link
	 * @param rarity 0..1, less for a generic concept
	 */
	record Own(Concept concept, double score, double rarity) {
	}

}
