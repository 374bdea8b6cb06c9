package org.conceptgraph.api.rate;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Knows what is left to each caller. A caller is who the token says, and without one the
 * address that the request came from.
 */
@Component
@EnableConfigurationProperties(RateSettings.class)
public final class Rates {

	/**
	 * How many callers are remembered, some 300 bytes each. Who is forgotten begins anew.
	 */
	static final int MOST_CALLERS = 50_000;

	/** So many bytes of a request are as much work as an object of an answer. */
	private static final double BYTES_PER_UNIT = 100;

	/** Half an address: what a provider gives to one customer. */
	private static final int NETWORK_BYTES = 8;

	private final int perMinute;

	/** After a minute without requests everything is there again. */
	private final LoadingCache<String, Allowance> callers;

	public Rates(RateSettings settings) {
		this.perMinute = settings.costPerMinute();
		this.callers = Caffeine.newBuilder()
			.maximumSize(MOST_CALLERS)
			.expireAfterAccess(Duration.ofMinutes(1))
			.build((_) -> new Allowance(this.perMinute));
	}

	/**
	 * Of the caller of this request; null where anything may be asked for.
	 */
	public @Nullable Allowance of(HttpServletRequest request) {
		return (this.perMinute == 0) ? null : of(request.getUserPrincipal(), request.getRemoteAddr());
	}

	Allowance of(@Nullable Principal known, String address) {
		String name = (known != null) ? known.getName() : null;
		return this.callers.get((name != null) ? "token " + name : network(address));
	}

	/** As an IPv6 network is one caller, who has addresses without number. */
	private static String network(String address) {
		try {
			InetAddress from = InetAddress.ofLiteral(address);
			return (from instanceof Inet6Address)
					? new BigInteger(1, Arrays.copyOf(from.getAddress(), NETWORK_BYTES)).toString(16) + "::/64"
					: from.getHostAddress();
		}
		catch (IllegalArgumentException notAnAddress) {
			return address;
		}
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
		this.callers.cleanUp();
		return this.callers.estimatedSize();
	}

}
