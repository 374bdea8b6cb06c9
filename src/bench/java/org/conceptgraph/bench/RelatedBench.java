package org.conceptgraph.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.conceptgraph.ConceptGraph;
import org.conceptgraph.graph.Database;
import org.conceptgraph.graph.GraphSchema;
import org.conceptgraph.graph.read.QuestionFilter;
import org.conceptgraph.graph.related.RelatedQuestions;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the questions that belong to a question stand among the first ten related
 * ones, beside BM25 over the same questions. Wants {@code -Dbench.corpus}, a .tar.xz of pages, and {@code -Dbench.gold}, lines of {@code {"sourceId", "related": []}}. The
 * graph is made once, in {@code -Dbench.graph} ({@code target/bench/related-graph}), and
 * the pages' own lists of related pages are taken out of it.
 */
@SpringBootTest(classes = ConceptGraph.class,
		properties = { "concept-graph.embedded.directory=${bench.graph:target/bench/related-graph}",
				"concept-graph.import.paths=", "concept-graph.graph.read-timeout=60s" })
@EnabledIfSystemProperty(named = "bench.gold", matches = ".+")
class RelatedBench {

	private static final int FIRST = 10;

	private static final int WARM_UP = 300;

	private static final Pattern ID = Pattern.compile("(?m)^id: *(\\S+)");

	private static final Pattern AUTHOR = Pattern.compile("(?m)^author: *(\\w+)");

	@Autowired
	private GraphSchema schema;

	@Autowired
	private Importer importer;

	@Autowired
	private Database database;

	@Autowired
	private RelatedQuestions related;

	@Test
	void recallAtTenBesideBm25() throws IOException {
		Path corpus = Path.of(Objects.requireNonNull(System.getProperty("bench.corpus"), "-Dbench.corpus"));
		this.schema.bringUpToDate();
		if (count("MATCH (q:Question) RETURN count(q) AS n") == 0) {
			this.importer.run(new ImportRequest(List.of(corpus), false, false), ImportListener.NONE);
		}
		this.database.write((transaction) -> transaction.run("MATCH ()-[r:LISTS]->() DELETE r").consume());
		Map<String, Bm25.Text> texts = texts();
		List<Gold> gold = gold(texts.keySet(), sources(corpus));

		Report report = new Report("related");
		report.setting("questions", texts.size());
		report.setting("asked", gold.size());
		gold.stream().limit(WARM_UP).forEach((asked) -> ask(asked.question()));
		List<Row> rows = new ArrayList<>(List.of(measure("related", gold, this::ask)));
		try (Bm25 bm25 = new Bm25(texts)) {
			rows.add(measure("BM25", gold, (question) -> bm25.like(question, FIRST)));
		}
		Row baseline = rows.getLast();
		rows.forEach((row) -> report.row(row.columns(baseline)));
		report.finish();
	}

	private List<String> ask(String question) {
		return this.related
			.of(List.of(question), new RelatedQuestions.Wanted(QuestionFilter.NONE, null, null, FIRST))
			.getOrDefault(question, List.of())
			.stream()
			.map((found) -> found.question().id())
			.toList();
	}

	private static Row measure(String name, List<Gold> gold, Function<String, List<String>> finder) {
		Map<String, List<Double>> recalls = new TreeMap<>();
		long[] nanos = new long[gold.size()];
		for (int i = 0; i < nanos.length; i++) {
			Gold asked = gold.get(i);
			long start = System.nanoTime();
			List<String> found = finder.apply(asked.question());
			nanos[i] = System.nanoTime() - start;
			long hits = found.stream().filter(asked.related()::contains).count();
			recalls.computeIfAbsent(asked.source(), (_) -> new ArrayList<>())
				.add((double) hits / Math.min(FIRST, asked.related().size()));
		}
		Arrays.sort(nanos);
		Map<String, Double> means = new TreeMap<>();
		recalls.forEach((source, values) -> means.put(source,
				values.stream().mapToDouble((value) -> value).average().orElseThrow()));
		return new Row(name, means, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
	}

	private Map<String, Bm25.Text> texts() {
		Map<String, Bm25.Text> texts = new LinkedHashMap<>();
		this.database.stream("MATCH (q:Question) RETURN q.id AS id, q.title AS title, q.text AS text, q.answer AS answer",
				Map.of(), (row) -> texts.put(row.get("id").asString(), new Bm25.Text(row.get("title").asString(),
						row.get("text").asString(), row.get("answer").asString(""))));
		return texts;
	}

	/** Questions of pages that were rejected are asked of nobody. */
	private static List<Gold> gold(Set<String> known, Map<String, String> sources) throws IOException {
		JsonMapper json = new JsonMapper();
		List<Gold> gold = new ArrayList<>();
		try (BufferedReader lines = Files
			.newBufferedReader(Path.of(Objects.requireNonNull(System.getProperty("bench.gold"))))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				JsonNode node = json.readTree(line);
				String question = "question:" + node.get("sourceId").asString();
				Set<String> related = new HashSet<>();
				node.get("related").forEach((id) -> related.add("question:" + id.asString()));
				if (known.contains(question)) {
					gold.add(new Gold(question, sources.getOrDefault(question, "other"), related));
				}
			}
		}
		return gold;
	}

	/** The first word of each page's author, by the question's id. */
	private static Map<String, String> sources(Path corpus) throws IOException {
		Map<String, String> sources = new HashMap<>();
		try (TarArchiveInputStream archive = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(corpus))))) {
			while (archive.getNextEntry() != null) {
				String page = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
				Matcher id = ID.matcher(page);
				Matcher author = AUTHOR.matcher(page);
				if (id.find() && author.find()) {
					sources.putIfAbsent("question:" + id.group(1), author.group(1));
				}
			}
		}
		return sources;
	}

	private long count(String cypher) {
		return this.database.read(cypher, Map.of(), (row) -> row.get("n").asLong()).getFirst();
	}

	private record Gold(String question, String source, Set<String> related) {
	}

	private record Row(String name, Map<String, Double> recalls, double median, double p99) {

		Map<String, Object> columns(Row baseline) {
			Map<String, Object> columns = new LinkedHashMap<>();
			columns.put("ranking", this.name);
			this.recalls.forEach((source, recall) -> {
				columns.put(source + " recall@10", rounded(recall));
				columns.put(source + " ratio", rounded(recall / baseline.recalls().getOrDefault(source, 1.0)));
			});
			columns.put("median ms", rounded(this.median));
			columns.put("p99 ms", rounded(this.p99));
			return columns;
		}

		private static String rounded(double value) {
			return String.format(Locale.ROOT, "%.3f", value);
		}

	}

}
