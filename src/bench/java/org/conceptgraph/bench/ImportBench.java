package org.conceptgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.sun.management.OperatingSystemMXBean;

import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.importer.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long an import of a whole source takes beside what the driver needs to write the same graph and nothing else, and
 * how long the imports take that follow a change in the same server. Wants {@code -Dbench.corpus}, an archive of pages.
 */
@EnabledIfSystemProperty(named = "bench.corpus", matches = ".+")
class ImportBench {

	private static final Path FOLDER = Path.of("target/bench/import");

	private static final String PAGE = """
			---
			id: 990001
			title: %s
			question: %s
			answer: %s
			subject: Biology
			url: https://example.org/bench/one-page
			seo:
			  page_keywords: %s
			---
			""";

	private static final String VOCABULARY = """
			concepts:
			  - id: bench-osmosis
			    label: osmosis
			    aliases: [%s]
			""";

	private final Report report = new Report("import");

	private double whole;

	/** Of all cores, which still means something beside other programs. */
	private double wholeProcessor;

	static double processorSeconds() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

	@Test
	void besideTheDriverAlone() throws Exception {
		Path corpus = Path.of(Objects.requireNonNull(System.getProperty("bench.corpus")));
		try (OwnGraph own = OwnGraph.empty(FOLDER.resolve("own"))) {
			Importer importer = own.importer();
			run("samples", importer, Path.of("import"));
			Reader alone = Reader.start(own);
			Thread.sleep(20_000);
			alone.close();
			Reader beside = Reader.start(own);
			double before = processorSeconds();
			this.whole = run("whole source", importer, corpus);
			this.wholeProcessor = processorSeconds() - before;
			beside.close();
			readers(alone, beside);
			run("again, unchanged", importer, corpus);
			Path page = FOLDER.resolve("page.md");
			String question = "Why does water cross the membrane?";
			write(page, PAGE.formatted("Water", question, "Osmosis moves it.", "osmosis"));
			run("one page new", importer, page);
			write(page, PAGE.formatted("Water", question, "Osmosis moves it, and no pump.", "osmosis"));
			run("one page's text changed", importer, page);
			write(page, PAGE.formatted("Water", question, "Osmosis moves it, and no pump.", "osmosis, bench of names"));
			run("one page names a new concept", importer, page);
			Path vocabulary = FOLDER.resolve("bench.yaml");
			write(vocabulary, VOCABULARY.formatted("osmotic flow"));
			run("a vocabulary new", importer, vocabulary);
			write(vocabulary, VOCABULARY.formatted("osmotic flow, water movement"));
			run("one alias new", importer, vocabulary);
			run("again, unchanged (warm)", importer, corpus);
			if (!Boolean.getBoolean("bench.no-limit")) {
				limit(own);
			}
		}
		this.report.finish();
	}

	private void readers(Reader alone, Reader beside) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("import", "a read alone, and beside the whole source");
		for (double part : new double[] { 0.5, 0.95 }) {
			row.put("p%.0f ms".formatted(100 * part), "%.1f, %.1f".formatted(alone.percentile(part), beside.percentile(part)));
		}
		this.report.row(row);
		System.out.println(row);
	}

	private void limit(OwnGraph own) throws IOException {
		try (OwnGraph copy = OwnGraph.empty(FOLDER.resolve("copy"))) {
			GraphCopy limit = new GraphCopy(own.database(), copy.database());
			double seconds = limit.write();
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("import", "the driver alone, the same graph");
			row.put("seconds", rounded(seconds));
			row.put("whole : limit", rounded(this.whole / seconds));
			row.put("by processor time", rounded(this.wholeProcessor / limit.processorSeconds()));
			this.report.row(row);
		}
	}

	private static void write(Path file, String text) throws IOException {
		Files.writeString(file, text);
	}

	private double run(String name, Importer importer, Path path) {
		long begin = System.nanoTime();
		ImportSummary summary = importer.run(new ImportRequest(List.of(path), false, false), ImportListener.NONE);
		double seconds = (System.nanoTime() - begin) / 1e9;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("import", name);
		row.put("seconds", rounded(seconds));
		row.put("of whole", (this.whole > 0) ? rounded(seconds / this.whole) : "1");
		row.put("pages a second", Math.round(summary.pages() / seconds));
		summary.stages().forEach((stage, time) -> row.put(stage, rounded(time.toMillis() / 1000.0)));
		row.put("links added", summary.written().linksAdded());
		row.put("links removed", summary.written().linksRemoved());
		this.report.row(row);
		System.out.println(row);
		return seconds;
	}

	private static String rounded(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
