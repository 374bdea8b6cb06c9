package org.conceptgraph.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.SampleTest;
import org.conceptgraph.api.Abuses;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the endpoint costs by itself, on the sample pages: an answer that is not made
 * again beside a constant one of the same server, and ordinary reads while others send
 * what is refused. Sides take turns within one run.
 */
@SampleTest
@Import(HttpBench.Constant.class)
class HttpBench {

	private static final System.Logger logger = System.getLogger(HttpBench.class.getName());

	private static final JsonMapper json = JsonMapper.shared();

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

	private static final Duration ROUND = Duration.ofMillis(Long.getLong("bench.round", 2_000));

	private static final Duration WARM_UP = Duration.ofMillis(Long.getLong("bench.warm-up", 10_000));

	private static final int CLIENTS = Integer.getInteger("bench.clients", 16);

	private static final String QUERY = "query Beside($id: ID!) { question(by: {id: $id}) { title concepts(first: 5) { edges { score node { label } } } } }";

	@LocalServerPort
	private int port;

	/** What is compared with: as little as the server can do. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Constant {

		@Bean
		RouterFunction<ServerResponse> constant() {
			return RouterFunctions.route().GET("/constant", (_) -> ServerResponse.ok().body("{\"data\":{}}")).build();
		}

	}

	@Test
	void notModified() throws Exception {
		String persisted = "/graphql?variables=" + encoded("{\"id\":\"question:168837\"}") + "&extensions="
				+ encoded("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + DigestUtils.sha256Hex(QUERY) + "\"}}");
		String tag;
		try (BareClient client = new BareClient(this.port)) {
			client.exchange(BareClient.get(persisted + "&query=" + encoded(QUERY), ""));
			tag = client.exchange(BareClient.get(persisted, "")).header("ETag");
		}
		byte[] again = BareClient.get(persisted, "If-None-Match: " + tag + "\r\n");
		byte[] whole = BareClient.get(persisted, "");
		byte[] constant = BareClient.get("/constant", "");
		Map<String, Side> sides = new LinkedHashMap<>();
		sides.put("not modified", new Side(again, 304));
		sides.put("constant", new Side(constant, 200));
		sides.put("made anew", new Side(whole, 200));
		for (Side side : sides.values()) {
			run(side, CLIENTS, WARM_UP);
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (Side side : sides.values()) {
				side.perSecond.add(run(side, CLIENTS, ROUND).perSecond());
			}
		}
		Report report = new Report("http-not-modified");
		report.setting("clients", CLIENTS);
		report.setting("rounds", ROUNDS);
		sides.forEach((name, side) -> report.row(Map.of("answer", name, "a second", Math.round(median(side.perSecond)),
				": constant", ratios(side.perSecond, sides.get("constant").perSecond))));
		report.finish();
	}

	@Test
	void readsBesideAbuse() throws Exception {
		byte[] read = BareClient.post("{\"query\":\"" + QUERY + "\",\"variables\":{\"id\":\"question:168837\"}}");
		List<byte[]> abuses = Stream
			.concat(Stream.of("[{\"query\":\"{__typename}\"}" + ",{\"query\":\"{__typename}\"}".repeat(99) + "]"),
					Abuses.all().stream().map((abuse) -> json.writeValueAsString(Map.of("query", abuse.document()))))
			.map(BareClient::post)
			.toList();
		Report report = new Report("http-abuse");
		report.setting("readers", 2);
		report.setting("rounds", ROUNDS);
		Side reads = new Side(read, 200);
		run(reads, 2, WARM_UP);
		beside(abuses, 1, () -> run(reads, 2, WARM_UP));
		for (int abusers : new int[] { 1, 2, 4 }) {
			List<Double> alone = new ArrayList<>();
			List<Double> beside = new ArrayList<>();
			List<Double> refused = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				alone.add(run(reads, 2, ROUND).median());
				refused.add(beside(abuses, abusers, () -> beside.add(run(reads, 2, ROUND).median())));
			}
			report.row(Map.of("abusers", abusers, "refused a second", Math.round(median(refused)), "p50 alone, ms",
					"%.2f".formatted(median(alone)), "p50 beside, ms", "%.2f".formatted(median(beside)), "beside : alone",
					ratios(beside, alone)));
		}
		report.finish();
	}

	/** What one side asks, and how it went. */
	private record Side(byte[] request, int status, List<Double> perSecond) {

		Side(byte[] request, int status) {
			this(request, status, new ArrayList<>());
		}

	}

	private record Seen(double perSecond, double median) {
	}

	private Seen run(Side side, int clients, Duration duration) throws Exception {
		long begin = System.nanoTime();
		List<List<Long>> seen = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			List<Long> own = new ArrayList<>();
			seen.add(own);
			threads.add(Thread.ofPlatform().start(() -> ask(side, begin + duration.toNanos(), own)));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		long[] all = seen.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
		return new Seen(all.length / ((System.nanoTime() - begin) / 1e9), all[all.length / 2] / 1e6);
	}

	private void ask(Side side, long end, List<Long> seen) {
		try (BareClient client = new BareClient(this.port)) {
			for (long before = System.nanoTime(); before < end;) {
				int status = client.exchange(side.request).status();
				if (status != side.status) {
					throw new IllegalStateException("The answer was " + status);
				}
				long after = System.nanoTime();
				seen.add(after - before);
				before = after;
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

	/** How many abuses a second were refused meanwhile. */
	private double beside(List<byte[]> abuses, int abusers, Work work) throws Exception {
		long begin = System.nanoTime();
		int[] refused = new int[abusers];
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < abusers; i++) {
			int number = i;
			threads.add(Thread.ofPlatform().start(() -> {
				while (!Thread.currentThread().isInterrupted()) {
					abuse(abuses, refused, number);
				}
			}));
		}
		work.run();
		for (Thread thread : threads) {
			thread.interrupt();
			thread.join();
		}
		return Arrays.stream(refused).sum() / ((System.nanoTime() - begin) / 1e9);
	}

	/** Until the server closes the connection, as it does on what is much too large. */
	private void abuse(List<byte[]> abuses, int[] refused, int abuser) {
		try (BareClient client = new BareClient(this.port)) {
			while (!Thread.currentThread().isInterrupted()) {
				client.exchange(abuses.get(refused[abuser]++ % abuses.size()));
			}
		}
		catch (IOException ex) {
			logger.log(System.Logger.Level.DEBUG, "A new connection is needed", ex);
		}
	}

	private static String ratios(List<Double> ours, List<Double> others) {
		double[] ratios = new double[ours.size()];
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] = ours.get(i) / others.get(i);
		}
		Arrays.sort(ratios);
		return "%.2f (%.2f–%.2f)".formatted(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
