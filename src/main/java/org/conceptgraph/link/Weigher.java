package org.conceptgraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Turns what was observed of a concept into one score: a logistic regression, <pre>
 * score = 1 / (1 + e^−(Σ weight × value))
 * </pre> with the weights of {@code weights.properties}, which were fitted on graded
 * pages. Each product, rounded to hundredths, is what the reason contributes; the score
 * is computed from the rounded ones, so that an explanation adds up. Nothing else goes
 * in: not the other pages, not the time. So one page's scores stay when others are
 * imported.
 */
final class Weigher {

	private final Map<Reason, Double> weights;

	Weigher() {
		this(read());
	}

	Weigher(Map<Reason, Double> weights) {
		this.weights = weights;
	}

	List<Contribution> weigh(Map<Reason, Double> values) {
		List<Contribution> contributions = new ArrayList<>(values.size());
		values.forEach((reason, value) -> {
			int points = (int) Math.round(100 * value * this.weights.getOrDefault(reason, 0.0));
			if (points != 0) {
				contributions.add(new Contribution(reason, points));
			}
		});
		return contributions;
	}

	static double score(List<Contribution> contributions) {
		double odds = contributions.stream().mapToInt(Contribution::points).sum() / 100.0;
		double score = 1 / (1 + Math.exp(-odds));
		return Math.clamp(Math.round(score * 10_000) / 10_000.0, 0.0001, 0.9999);
	}

	private static Map<Reason, Double> read() {
		Properties properties = new Properties();
		try (InputStream stream = Weigher.class.getResourceAsStream("weights.properties")) {
			if (stream == null) {
				throw new IllegalStateException("weights.properties is not in the jar");
			}
			properties.load(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<Reason, Double> weights = new EnumMap<>(Reason.class);
		properties.forEach((name, weight) -> weights.put(Reason.valueOf(name.toString().toUpperCase(Locale.ROOT)),
				Double.valueOf(weight.toString())));
		return weights;
	}

}
