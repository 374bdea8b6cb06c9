package org.conceptgraph.api.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Requests that come while statements are under way, which the tests hold up.
 */
@Timeout(60)
class SharedReadTest {

	private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Set<String>> statements = new CopyOnWriteArrayList<>();

	private final CountDownLatch held = new CountDownLatch(1);

	private final SharedRead<String, String> shared = new SharedRead<>(this::read);

	/** The first statements wait until they are let go. */
	private Map<String, String> read(List<String> parents, String arguments) {
		this.statements.add(Set.copyOf(parents));
		assertThat(parents).doesNotHaveDuplicates();
		if (this.statements.size() <= AT_ONCE) {
			try {
				this.held.await();
			}
			catch (InterruptedException ex) {
				throw new CancellationException();
			}
		}
		if (parents.contains("bad")) {
			throw new IllegalStateException("bad");
		}
		Map<String, String> values = new HashMap<>();
		parents.forEach((parent) -> values.put(parent, parent + " " + arguments));
		return values;
	}

	private Future<String> ask(String parent) {
		Callable<String> asking = () -> this.shared.of(List.of(parent), "now").getOrDefault(parent, "nothing");
		return this.threads.submit(asking);
	}

	private List<Future<String>> askAsManyAsAreReadAtOnce() {
		List<Future<String>> first = new ArrayList<>();
		for (int i = 1; i <= AT_ONCE; i++) {
			first.add(ask("first " + i));
			int begun = i;
			Awaitility.await().until(() -> this.statements.size() == begun);
		}
		return first;
	}

	private Future<String> askAndWait(String parent) {
		AtomicInteger asked = new AtomicInteger();
		Callable<String> asking = () -> {
			asked.incrementAndGet();
			return this.shared.of(List.of(parent), "now").getOrDefault(parent, "nothing");
		};
		Future<String> answer = this.threads.submit(asking);
		Awaitility.await().pollDelay(Duration.ofMillis(30)).until(() -> asked.get() == 1);
		return answer;
	}

	@AfterEach
	void stop() {
		this.held.countDown();
		this.threads.shutdownNow();
	}

	@Test
	void whoComesAloneDoesNotWaitForCompany() throws Exception {
		this.held.countDown();
		assertThat(ask("a").get()).isEqualTo("a now");
		assertThat(ask("b").get()).isEqualTo("b now");
		assertThat(this.statements).containsExactly(Set.of("a"), Set.of("b"));
	}

	@Test
	void whoComesWhileOthersAreReadSharesTheNextStatement() throws Exception {
		List<Future<String>> first = askAsManyAsAreReadAtOnce();
		List<Future<String>> later = List.of(askAndWait("a"), askAndWait("b"), askAndWait("a"));
		assertThat(this.statements).hasSize(AT_ONCE);
		this.held.countDown();
		assertThat(first.getFirst().get()).isEqualTo("first 1 now");
		assertThat(later.get(0).get()).isEqualTo("a now");
		assertThat(later.get(1).get()).isEqualTo("b now");
		assertThat(later.get(2).get()).isEqualTo("a now");
		assertThat(this.statements).hasSize(AT_ONCE + 1).endsWith(Set.of("a", "b"));
	}

	@Test
	void otherArgumentsAreAnotherStatement() throws Exception {
		askAsManyAsAreReadAtOnce();
		Future<Map<String, String>> other = this.threads.submit(() -> this.shared.of(List.of("a"), "then"));
		assertThat(other.get()).containsEntry("a", "a then");
	}

	@Test
	void whatFailsForOneIsReadAgainForTheOthers() throws Exception {
		askAsManyAsAreReadAtOnce();
		List<Future<String>> later = List.of(askAndWait("a"), askAndWait("bad"), askAndWait("b"));
		this.held.countDown();
		assertThatThrownBy(later.get(1)::get).isInstanceOf(ExecutionException.class)
			.hasRootCauseInstanceOf(IllegalStateException.class);
		assertThat(later.get(2).get()).isEqualTo("b now");
	}

	@Test
	void whoLeavesWhileWaitingStopsNobody() throws Exception {
		askAsManyAsAreReadAtOnce();
		Future<String> leader = askAndWait("a");
		Future<String> follower = askAndWait("b");
		Future<String> other = askAndWait("c");
		leader.cancel(true);
		other.cancel(true);
		assertThat(follower.get()).isEqualTo("b now");
		this.held.countDown();
		Awaitility.await().until(() -> ask("d").get().equals("d now"));
	}

	@Test
	void whoLeavesWhileReadingLetsTheNextBegin() throws Exception {
		List<Future<String>> first = askAsManyAsAreReadAtOnce();
		Future<String> next = askAndWait("a");
		first.getFirst().cancel(true);
		assertThat(next.get()).isEqualTo("a now");
	}

	@Test
	void everyoneGetsWhatTheyAskedForAndFewStatementsRun() throws Exception {
		this.held.countDown();
		AtomicInteger underWay = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger count = new AtomicInteger();
		SharedRead<Boolean, Integer> slow = new SharedRead<>((parents, _) -> {
			most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
			count.incrementAndGet();
			try {
				Thread.sleep(1);
			}
			catch (InterruptedException ex) {
				throw new CancellationException();
			}
			Map<String, Integer> values = new HashMap<>();
			parents.forEach((parent) -> values.put(parent, Integer.parseInt(parent)));
			underWay.decrementAndGet();
			return values;
		});
		List<Future<Boolean>> right = IntStream.range(0, 2_000).mapToObj((number) -> this.threads.submit(() -> {
			Set<String> wanted = new HashSet<>(List.of(Integer.toString(number % 97), Integer.toString(number % 11)));
			Map<String, Integer> values = slow.of(List.copyOf(wanted), true);
			return wanted.stream().allMatch((parent) -> parent.equals(String.valueOf(values.get(parent))));
		})).toList();
		for (Future<Boolean> one : right) {
			assertThat(one.get()).isTrue();
		}
		assertThat(most.get()).isLessThanOrEqualTo(AT_ONCE + 1);
		assertThat(count.get()).isLessThan(1_000);
	}

}
