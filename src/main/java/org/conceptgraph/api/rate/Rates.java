package org.conceptgraph.api.rate;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Knows what is left to each caller.
 */
@Component
@EnableConfigurationProperties(RateSettings.class)
public final class Rates {

	/** So many bytes of a request are as much work as an object of an answer. */
	private static final double BYTES_PER_UNIT = 100;

	private final int perMinute;

	private final Callers<Allowance> callers;

	public Rates(RateSettings settings) {
		this.perMinute = settings.costPerMinute();
		this.callers = new Callers<>(() -> new Allowance(this.perMinute));
	}

	/**
	 * Of the caller of this request; null where anything may be asked for.
	 */
	public @Nullable Allowance of(HttpServletRequest request) {
		return (this.perMinute == 0) ? null : this.callers.of(request);
	}

	Allowance of(@Nullable Principal known, String address) {
		return this.callers.of(known, address);
	}

	/**
	 * The most that one request may cost, which a full allowance has to cover.
	 */
	public int most(int maxCost) {
		return (this.perMinute == 0) ? maxCost : Math.min(maxCost, this.perMinute);
	}

	/**
	 * What it costs to read a request, before anything is made of it.
	 */
	public static double ofReading(long bytes) {
		return bytes / BYTES_PER_UNIT;
	}

	long size() {
		return this.callers.size();
	}

}
