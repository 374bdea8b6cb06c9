package org.conceptgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.conceptgraph.graph.Database;

/**
 * Writes all nodes and relationships of one database into another that has the same schema, by the driver alone: what no
 * import can undercut. Nodes are written by two threads; relationships by one, for two would wait for each other's
 * concepts.
 */
final class GraphCopy {

	private static final int BATCH = 1_000;

	private record Kind(String read, String write) {

		private static Kind node(String label) {
			return new Kind("MATCH (n:" + label + ") RETURN properties(n) AS row",
					"UNWIND $rows AS row CREATE (n:" + label + ") SET n = row");
		}

		private static Kind relationship(String type, String from, String fromKey, String to, String toKey) {
			return new Kind(
					"MATCH (a:" + from + ")-[r:" + type + "]->(b:" + to + ") RETURN {a: a." + fromKey + ", b: b." + toKey
							+ ", p: properties(r)} AS row",
					"UNWIND $rows AS row MATCH (a:" + from + " {" + fromKey + ": row.a}) MATCH (b:" + to + " {" + toKey
							+ ": row.b}) CREATE (a)-[r:" + type + "]->(b) SET r = row.p");
		}

	}

	private static final List<Kind> NODES = List.of(Kind.node("Page"), Kind.node("Question"), Kind.node("Concept"),
			Kind.node("Name"), Kind.node("Subject"), Kind.node("Word"), Kind.node("Vocabulary"), Kind.node("Dataset"));

	private static final List<Kind> RELATIONSHIPS = List.of(
			Kind.relationship("ABOUT", "Question", "id", "Concept", "id"),
			Kind.relationship("IN_SUBJECT", "Question", "id", "Subject", "id"),
			Kind.relationship("PUBLISHED_AS", "Question", "id", "Page", "key"),
			Kind.relationship("IN", "Page", "key", "Subject", "id"),
			Kind.relationship("LISTS", "Page", "key", "Page", "key"),
			Kind.relationship("NAMES", "Name", "id", "Concept", "id"),
			Kind.relationship("BROADER", "Concept", "id", "Concept", "id"),
			Kind.relationship("USED_IN", "Concept", "id", "Subject", "id"));

	private final Database from;

	private final Database to;

	private double processorSeconds;

	GraphCopy(Database from, Database to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * @return how many seconds writing took, without reading
	 */
	double write() {
		double seconds = 0;
		for (Kind kind : NODES) {
			seconds += write(kind, 2);
		}
		for (Kind kind : RELATIONSHIPS) {
			seconds += write(kind, 1);
		}
		return seconds;
	}

	/** What all cores together have spent on writing. */
	double processorSeconds() {
		return this.processorSeconds;
	}

	private double write(Kind kind, int writers) {
		List<Object> rows = new ArrayList<>();
		this.from.stream(kind.read(), Map.of(), (row) -> rows.add(row.get("row").asObject()));
		double processor = ImportBench.processorSeconds();
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			List<Future<?>> written = new ArrayList<>();
			for (int first = 0; first < rows.size(); first += BATCH) {
				List<Object> batch = rows.subList(first, Math.min(rows.size(), first + BATCH));
				written.add(threads.submit(() -> this.to
					.write((transaction) -> transaction.run(kind.write(), Map.of("rows", batch)).consume())));
			}
			for (Future<?> batch : written) {
				batch.get();
			}
		}
		catch (InterruptedException | java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		this.processorSeconds += ImportBench.processorSeconds() - processor;
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf("%s: %d in %.1f s%n", kind.write(), rows.size(), seconds);
		return seconds;
	}

}
