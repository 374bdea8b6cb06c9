package org.conceptgraph.api.rate;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.conceptgraph.api.core.DocumentRefused;
import org.conceptgraph.api.core.ErrorCode;

/**
 * What is left to a caller: it fills again, evenly, within a minute.
 */
public final class Allowance {

	private final int perMinute;

	private final Bucket bucket;

	Allowance(int perMinute) {
		this.perMinute = perMinute;
		this.bucket = Bucket.builder()
			.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
			.build();
	}

	/**
	 * Takes what something costs, or nothing if that is not left.
	 * @throws DocumentRefused if it is not left: says when it will be
	 */
	public void take(double cost) {
		long units = (long) Math.clamp(Math.ceil(cost), 1, this.perMinute);
		ConsumptionProbe taken = this.bucket.tryConsumeAndReturnRemaining(units);
		if (!taken.isConsumed()) {
			Duration wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
			throw new DocumentRefused(ErrorCode.RATE_LIMITED,
					"This asks for more than is left of your %d units a minute. Wait a little, or ask for less."
						.formatted(this.perMinute),
					wait.plusSeconds(1).toSeconds());
		}
	}

}
