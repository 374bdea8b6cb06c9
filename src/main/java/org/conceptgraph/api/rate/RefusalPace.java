package org.conceptgraph.api.rate;

import java.security.Principal;
import java.time.Duration;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a caller who is refused again and again wait for the next refusal. Each costs
 * little, but who asks in a loop is refused thousands of times a second, and all others
 * wait meanwhile. Waiting costs nothing: the threads are virtual. Thread-safe.
 */
@Component
public final class RefusalPace {

	/** So many seconds' refusals come at once, to who makes a mistake. */
	private static final int SECONDS_AT_ONCE = 10;

	/** So a client that waits for an answer gets it before it gives up. */
	private static final Duration LONGEST = Duration.ofSeconds(2);

	private final int perSecond;

	private final Callers<Bucket> callers = new Callers<>(this::bucket);

	RefusalPace(RateSettings settings) {
		this.perSecond = settings.refusalsPerSecond();
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity((long) SECONDS_AT_ONCE * this.perSecond)
				.refillGreedy(this.perSecond, Duration.ofSeconds(1)))
			.build();
	}

	/**
	 * Waits, if it must, before a request's refusal is sent.
	 */
	public void refused(HttpServletRequest request) {
		refused(request.getUserPrincipal(), request.getRemoteAddr());
	}

	void refused(@Nullable Principal known, String address) {
		if (this.perSecond > 0) {
			await(this.callers.of(known, address));
		}
	}

	private static void await(Bucket bucket) {
		try {
			if (!bucket.asBlocking().tryConsume(1, LONGEST)) {
				Thread.sleep(LONGEST);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
