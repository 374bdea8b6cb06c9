package org.conceptgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that ask without pause.
 */
final class Load {

	/**
	 * What is asked. Each client has its own.
	 */
	@FunctionalInterface
	interface Client {

		/**
		 * Asks and waits for the whole answer.
		 * @param number which of the prepared requests
		 */
		void ask(int number) throws Exception;

	}

	/**
	 * What was seen.
	 *
	 * @param perSecond how many answers a second
	 * @param nanoseconds of each answer, sorted
	 */
	record Seen(double perSecond, long[] nanoseconds) {

		/** In milliseconds. */
		double percentile(double part) {
			return (this.nanoseconds.length > 0)
					? this.nanoseconds[(int) Math.min(this.nanoseconds.length - 1, part * this.nanoseconds.length)] / 1e6
					: Double.NaN;
		}

	}

	private Load() {
	}

	/**
	 * Lets all clients ask, each as soon as it has its answer.
	 * @param requests how many different ones are prepared
	 */
	static Seen run(List<? extends Client> clients, int requests, Duration duration) throws Exception {
		long begin = System.nanoTime();
		long end = begin + duration.toNanos();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
			List<Future<long[]>> seen = new ArrayList<>();
			for (Client client : clients) {
				Callable<long[]> asking = () -> asking(client, requests, end);
				seen.add(threads.submit(asking));
			}
			List<long[]> all = new ArrayList<>();
			for (Future<long[]> one : seen) {
				all.add(one.get());
			}
			double seconds = (System.nanoTime() - begin) / 1e9;
			long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
			return new Seen(sorted.length / seconds, sorted);
		}
	}

	private static long[] asking(Client client, int requests, long end) throws Exception {
		SplittableRandom random = new SplittableRandom();
		long[] seen = new long[1_024];
		int count = 0;
		for (long before = System.nanoTime(); before < end;) {
			client.ask(random.nextInt(requests));
			long after = System.nanoTime();
			if (count == seen.length) {
				seen = Arrays.copyOf(seen, 2 * count);
			}
			seen[count++] = after - before;
			before = after;
		}
		return Arrays.copyOf(seen, count);
	}

}
