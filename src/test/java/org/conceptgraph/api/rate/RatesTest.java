package org.conceptgraph.api.rate;

import java.security.Principal;

import org.conceptgraph.api.core.DocumentRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Who is one caller, and what is left to each.
 */
class RatesTest {

	private static final String ADDRESS = "192.0.2.7";

	private final Rates rates = new Rates(new RateSettings(1000, 0));

	@ParameterizedTest
	@CsvSource({ "192.0.2.7, 192.0.2.7, true", "192.0.2.7, 192.0.2.8, false", "2001:db8::1, 2001:db8::2, true",
			"2001:db8::1, 2001:db8:0:0:ffff:ffff:ffff:ffff, true", "2001:db8::1, 2001:db8:0:1::1, false",
			"::1, ::1, true", "::1, 127.0.0.1, false", "::ffff:192.0.2.7, 192.0.2.7, true",
			"unknown, 192.0.2.7, false" })
	void aNetworkOfSomeonesIsOneCaller(String one, String other, boolean same) {
		assertThat(this.rates.of(null, one) == this.rates.of(null, other)).isEqualTo(same);
	}

	@Test
	void whoHasATokenIsTheSameCallerEverywhere() {
		Principal known = () -> "192.0.2.9";

		assertThat(this.rates.of(known, ADDRESS)).isSameAs(this.rates.of(known, "192.0.2.8"))
			.isNotSameAs(this.rates.of(null, ADDRESS))
			.isNotSameAs(this.rates.of(null, "192.0.2.9"));
	}

	@Test
	void whatIsTakenByOneIsLeftToTheOthers() {
		Allowance allowance = this.rates.of(null, ADDRESS);
		allowance.take(900);

		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> allowance.take(900))
			.satisfies((refused) -> assertThat(refused.error().getExtensions()).containsEntry("code", "RATE_LIMITED")
				.hasEntrySatisfying("retryAfter", (seconds) -> assertThat((Long) seconds).isBetween(1L, 60L)));
		this.rates.of(null, "192.0.2.8").take(900);
	}

	/** What is refused takes nothing, and everything takes something. */
	@Test
	void everythingCostsAtLeastOne() {
		Rates few = new Rates(new RateSettings(3, 0));
		Allowance allowance = few.of(null, ADDRESS);
		allowance.take(0);
		allowance.take(-5);
		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> allowance.take(3));
		allowance.take(0.5);

		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> allowance.take(0));
	}

	@Test
	void aRequestMayTakeWhatAFullAllowanceCovers() {
		assertThat(this.rates.most(50_000)).isEqualTo(1000);
		assertThat(this.rates.most(10)).isEqualTo(10);
		assertThat(new Rates(new RateSettings(0, 0)).most(50_000)).isEqualTo(50_000);
		this.rates.of(null, ADDRESS).take(Double.POSITIVE_INFINITY);
	}

	@Test
	void addressesWithoutNumberFillNoMemory() {
		for (int caller = 0; caller < 3 * Callers.MOST; caller++) {
			this.rates.of(null, "10." + (caller >> 16) + '.' + (caller >> 8 & 255) + '.' + (caller & 255));
		}

		assertThat(this.rates.size()).isBetween(1L, (long) Callers.MOST);
	}

	@Test
	void lessThanNothingIsNoRate() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateSettings(-1, 0));
	}

}
