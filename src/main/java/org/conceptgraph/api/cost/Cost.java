package org.conceptgraph.api.cost;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one request may cost.
 *
 * @param estimated at most; infinite where counting it would take too long
 * @param budget what a request may cost here
 */
public record Cost(CostPlan plan, double estimated, int budget) {

	/** For people. */
	public String printed() {
		return Double.isInfinite(this.estimated) ? "more than can be counted" : String.valueOf(rounded(this.estimated));
	}

	/**
	 * For clients, in the answer's {@code extensions.cost}.
	 * @param data what was answered; null where nothing was
	 */
	Map<String, Object> report(@Nullable Map<String, ?> data) {
		Map<String, Object> report = new LinkedHashMap<>();
		if (!Double.isInfinite(this.estimated)) {
			report.put("estimated", rounded(this.estimated));
		}
		if (data != null) {
			report.put("actual", rounded(this.plan.actual(data)));
		}
		report.put("budget", this.budget);
		return report;
	}

	private static long rounded(double cost) {
		return (long) Math.ceil(cost);
	}

}
