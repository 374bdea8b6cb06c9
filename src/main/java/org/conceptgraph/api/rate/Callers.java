package org.conceptgraph.api.rate;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something of each caller, who is who the token says, and without one the address
 * that the request came from. Thread-safe.
 *
 * @param <V> what is kept; as good as new after a minute without requests
 */
final class Callers<V> {

	/**
	 * How many callers are remembered, some 300 bytes each. Who is forgotten begins anew.
	 */
	static final int MOST = 50_000;

	/** Half an address: what a provider gives to one customer. */
	private static final int NETWORK_BYTES = 8;

	private final LoadingCache<String, V> callers;

	Callers(Supplier<V> begin) {
		this.callers = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterAccess(Duration.ofMinutes(1))
			.build((_) -> begin.get());
	}

	V of(HttpServletRequest request) {
		return of(request.getUserPrincipal(), request.getRemoteAddr());
	}

	V of(@Nullable Principal known, String address) {
		String name = (known != null) ? known.getName() : null;
		return this.callers.get((name != null) ? "token " + name : network(address));
	}

	long size() {
		this.callers.cleanUp();
		return this.callers.estimatedSize();
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

}
