package org.conceptgraph.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.conceptgraph.concept.form.Slug;

/**
 * A made-up source of any size, always the same for the same size. A question belongs to
 * a topic, and most of its 8 to 32 concepts are the topic's, the topic's first ones most
 * often; ten concepts are each on a tenth of all questions, and others spread over all
 * topics, as general words do.
 *
 * @param questions how many there are
 * @param words of which texts and names are made
 * @param concepts in no order
 */
record Source(int questions, Words words, List<Idea> concepts) {

	static final List<String> SUBJECTS = List.of("Biology", "Chemistry", "Economics", "Geography", "History", "Law",
			"Mathematics", "Medicine", "Music", "Physics", "Psychology", "Sociology");

	private static final int COMMON = 10;

	private static final int TOPIC = 60;

	static Source of(int questions) {
		Words words = Words.of(20_000 + questions / 50);
		SplittableRandom random = new SplittableRandom(11);
		int number = 12_000 + questions / 10;
		Set<String> slugs = new HashSet<>();
		List<Idea> concepts = new ArrayList<>();
		while (concepts.size() < number) {
			String label = label(words, random);
			String slug = Slug.of(label);
			if (slugs.add(slug)) {
				List<String> aliases = (random.nextInt(3) == 0) ? List.of(label(words, random)) : List.of();
				concepts.add(new Idea(slug, label, aliases));
			}
		}
		return new Source(questions, words, List.copyOf(concepts));
	}

	private static String label(Words words, SplittableRandom random) {
		StringBuilder label = new StringBuilder(words.any(random));
		for (int more = Words.skewed(random, 3); more > 0; more--) {
			label.append(' ').append(words.any(random));
		}
		return label.toString();
	}

	/** The id of one of the ten concepts that are on a tenth of all questions. */
	String hub(int i) {
		return this.concepts.get(i).id();
	}

	/** The id of a concept that some question is about, common ones more often. */
	String anyConcept(SplittableRandom random) {
		List<Integer> links = List.copyOf(links(random.nextInt(this.questions) + 1).keySet());
		return this.concepts.get(links.get(random.nextInt(links.size()))).id();
	}

	private int topics() {
		return (this.concepts.size() - COMMON) / TOPIC;
	}

	/**
	 * A concept.
	 */
	record Idea(String slug, String label, List<String> aliases) {

		String id() {
			return "concept:" + this.slug;
		}

		/** The label, and the aliases. */
		List<String> names() {
			List<String> names = new ArrayList<>(this.aliases);
			names.addFirst(this.label);
			return names.stream().distinct().toList();
		}

	}

	/**
	 * A question.
	 *
	 * @param links scores by the concept's place in the source, falling
	 */
	record Asked(int number, String title, String text, String answer, String description, LocalDate publishedOn,
			int subject, Map<Integer, Double> links) {

		String id() {
			return "question:" + this.number;
		}

	}

	/** What question {@code number} is about. */
	Map<Integer, Double> links(int number) {
		return links(new SplittableRandom(number), topic(number));
	}

	/** The subject that question {@code number} is published under. */
	int subject(int number) {
		return topic(number) % SUBJECTS.size();
	}

	private int topic(int number) {
		SplittableRandom random = new SplittableRandom(~number);
		return (random.nextInt(3) == 0) ? Words.skewed(random, topics()) : random.nextInt(topics());
	}

	private Map<Integer, Double> links(SplittableRandom random, int topic) {
		Map<Integer, Double> links = new LinkedHashMap<>();
		int wanted = random.nextInt(8, 33);
		double score = 0.97;
		for (int tries = 0; links.size() < wanted && tries < 3 * wanted; tries++) {
			int concept = switch (random.nextInt(10)) {
				case 0, 1, 2 -> COMMON + Words.skewed(random, this.concepts.size() - COMMON);
				default -> COMMON + topic * TOPIC + Words.skewed(random, TOPIC);
			};
			if (links.putIfAbsent(concept, rounded(score)) == null) {
				score *= 0.85 + 0.14 * random.nextDouble();
			}
		}
		for (int hub = 0; hub < COMMON; hub++) {
			if (random.nextInt(10) == 0) {
				links.put(hub, rounded(0.05 + 0.9 * random.nextDouble()));
			}
		}
		return links;
	}

	private static double rounded(double score) {
		return Math.round(10_000 * score) / 10_000.0;
	}

	/** All that there is of question {@code number}. */
	Asked question(int number) {
		SplittableRandom random = new SplittableRandom(number);
		int topic = topic(number);
		Map<Integer, Double> links = links(random, topic);
		String named = this.concepts.get(links.keySet().iterator().next()).label();
		String title = "What " + this.words.text(random, 4) + " " + named + " " + this.words.text(random, 2) + "?";
		return new Asked(number, title, title + " " + this.words.text(random, 8) + "?",
				named + " " + this.words.text(random, random.nextInt(20, 80)) + ".",
				this.words.text(random, 12) + ".", LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)),
				topic % SUBJECTS.size(), links);
	}

}
