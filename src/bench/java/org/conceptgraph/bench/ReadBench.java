package org.conceptgraph.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads over HTTP, beside the driver alone and beside a peer. Every round asks each side
 * for a while, one after the other, so that what else the machine does falls on all of
 * them; what is told is the median of the rounds' ratios and the range they lie in.
 * Beside throughput stands the processor time of an answer, over all processes: on a
 * machine that does other things too, whoever has more threads gets more of it, and only
 * this second ratio means something.
 */
class ReadBench {

	private static final int CLIENTS = Integer.getInteger("bench.clients", 16);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final Duration ROUND = Duration.ofMillis(Long.getLong("bench.round", 2_000));

	private static final OperatingSystemMXBean CPU = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

	/** A side that is warming up has this long, whether or not the compiler is done. */
	private static final Duration WARM_UP = Duration.ofMillis(Long.getLong("bench.warm-up", 120_000));

	/** Who takes more leaves the compiler no time, and is never compiled. */
	private static final int WARMING_CLIENTS = 2;

	/** The compiler is done when it works for less than this part of the time. */
	private static final double COMPILED = 0.02;

	private static final Set<String> SIDES = Set.of(System.getProperty("bench.sides", "us,statements,by hand,peer").split(","));

	/** A side, and its clients. */
	private record Side(String name, List<Load.Client> clients, List<Load.Seen> seen, List<Double> cpu) {

		Side(String name, List<Load.Client> clients) {
			this(name, clients, new ArrayList<>(), new ArrayList<>());
		}

		void ask(int requests, Apollo apollo) throws Exception {
			long before = cpuTime(apollo);
			Load.Seen answers = Load.run(this.clients, requests, ROUND);
			this.seen.add(answers);
			this.cpu.add((cpuTime(apollo) - before) / 1_000.0 / answers.nanoseconds().length);
		}

		/**
		 * Until the JVM has compiled what there is to compile, three times in a row.
		 */
		void warmUp(int requests) throws Exception {
			long end = System.nanoTime() + WARM_UP.toNanos();
			for (int quiet = 0; quiet < 3 && System.nanoTime() < end;) {
				long before = COMPILER.getTotalCompilationTime();
				Load.run(this.clients.subList(0, WARMING_CLIENTS), requests, ROUND);
				quiet = (COMPILER.getTotalCompilationTime() - before < COMPILED * ROUND.toMillis()) ? quiet + 1 : 0;
			}
			Load.run(this.clients, requests, ROUND);
		}

		private static long cpuTime(Apollo apollo) {
			return CPU.getProcessCpuTime() + apollo.cpu();
		}

	}

	@Test
	void reads() throws Exception {
		BenchGraph graph = BenchGraph.open();
		Report report = new Report("reads-" + graph.source().questions());
		report.setting("clients", CLIENTS);
		report.setting("rounds", ROUNDS);
		report.setting("processors", Runtime.getRuntime().availableProcessors());
		String only = System.getProperty("bench.only", "");
		try (Sides sides = new Sides(graph); Apollo apollo = sides.peer()) {
			for (ReadQuery query : ReadQuery.all(graph.source(), (skip) -> rank(sides, graph.source().hub(0), skip))) {
				if (only.isEmpty() || Arrays.asList(only.split(",")).contains(query.name())) {
					report.row(measure(sides, apollo, query));
				}
			}
		}
		report.finish();
	}

	private static Map<String, Object> measure(Sides sides, Apollo apollo, ReadQuery query) throws Exception {
		if (query.alike()) {
			for (int number = 0; number < query.variables().size(); number += 5) {
				assertThat(sides.ids(query, number)).isNotEmpty().isEqualTo(sides.idsByHand(query, number));
			}
		}
		List<Side> all = new ArrayList<>();
		add(all, "us", query, () -> sides.ours(query, CLIENTS));
		add(all, "statements", query, () -> sides.statements(query, CLIENTS));
		if (query.statement() != null) {
			add(all, "by hand", query, () -> sides.byHand(query, CLIENTS));
		}
		if (query.peer() != null) {
			add(all, "peer", query, () -> sides.peers(apollo, query, CLIENTS));
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (Side side : all) {
				side.ask(query.variables().size(), apollo);
			}
		}
		Map<String, Object> row = new LinkedHashMap<>();
		Side us = all.getFirst();
		row.put("query", query.name());
		row.put("us/s", Math.round(median(us.seen().stream().mapToDouble(Load.Seen::perSecond).toArray())));
		row.put("p50 ms", rounded(median(us.seen().stream().mapToDouble((seen) -> seen.percentile(0.5)).toArray())));
		row.put("p99 ms", rounded(median(us.seen().stream().mapToDouble((seen) -> seen.percentile(0.99)).toArray())));
		row.put("cpu µs", Math.round(median(us.cpu().stream().mapToDouble(Double::doubleValue).toArray())));
		for (Side other : all.subList(1, all.size())) {
			double[] ratios = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				ratios[round] = us.seen().get(round).perSecond() / other.seen().get(round).perSecond();
			}
			Arrays.sort(ratios);
			row.put("us : " + other.name(), "%.2f (%.2f–%.2f)".formatted(median(ratios), ratios[0], ratios[ROUNDS - 1]));
			for (int round = 0; round < ROUNDS; round++) {
				ratios[round] = other.cpu().get(round) / us.cpu().get(round);
			}
			Arrays.sort(ratios);
			row.put("by cpu, us : " + other.name(),
					"%.2f (%.2f–%.2f)".formatted(median(ratios), ratios[0], ratios[ROUNDS - 1]));
			row.put(other.name() + " p99 ms",
					rounded(median(other.seen().stream().mapToDouble((seen) -> seen.percentile(0.99)).toArray())));
		}
		System.out.println(row);
		return row;
	}

	/** Warmed up at once: a peer closes connections on which nothing is asked for long. */
	private static void add(List<Side> all, String name, ReadQuery query, Callable<List<Load.Client>> clients)
			throws Exception {
		if (SIDES.contains(name)) {
			Side side = new Side(name, clients.call());
			side.warmUp(query.variables().size());
			all.add(side);
		}
	}

	/** The sort key of a hub's question so far down its list. */
	private static String rank(Sides sides, String hub, int skip) {
		try (Session session = sides.driver().session()) {
			return session
				.run("MATCH (:Concept {id: $id})<-[r:ABOUT]-() WITH r ORDER BY r.rank SKIP $skip LIMIT 1 RETURN r.rank AS rank",
						Map.of("id", hub, "skip", skip))
				.single()
				.get("rank")
				.asString();
		}
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static double rounded(double milliseconds) {
		return Math.round(milliseconds * 100) / 100.0;
	}

}
