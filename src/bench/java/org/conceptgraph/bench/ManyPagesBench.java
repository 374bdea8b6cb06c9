package org.conceptgraph.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.ImportRequest;
import org.conceptgraph.importer.ImportSummary;
import org.conceptgraph.page.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Whether an import of {@code -Dbench.pages} (100,000) made-up pages keeps its pace and
 * its memory to the end: for each tenth of each stage, its pages a second and the least
 * heap in use, which is what no collection can free.
 */
class ManyPagesBench {

	private static final Path FOLDER = Path.of(System.getProperty("bench.directory", "target/bench")).resolve("many");

	private static final int PAGES = Integer.getInteger("bench.pages", 100_000);

	private final Report report = new Report("many-pages");

	@Test
	void keepsItsPaceAndItsMemory() throws Exception {
		Files.createDirectories(FOLDER);
		Path archive = FOLDER.resolve("pages.tar");
		ManyPages.of(PAGES).write(archive);
		try (OwnGraph own = OwnGraph.empty(FOLDER.resolve("graph"))) {
			Pace pace = new Pace();
			long begin = System.nanoTime();
			ImportSummary summary = own.importer().run(new ImportRequest(List.of(archive), false, false), pace);
			this.report.setting("pages", summary.pages());
			this.report.setting("links", summary.written().linksAdded());
			this.report.setting("seconds", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
			this.report.setting("stages", summary.stages());
		}
		this.report.finish();
	}

	/** Called for every file; a look at the clock and the heap costs nothing beside one. */
	private final class Pace implements ImportListener {

		private String stage = "";

		private long tenth;

		private long begin = System.nanoTime();

		private double processor = ImportBench.processorSeconds();

		private long leastHeap = Long.MAX_VALUE;

		@Override
		public void problem(Problem problem) {
		}

		@Override
		public void progress(String stage, long done, long total) {
			if (!stage.equals(this.stage)) {
				this.stage = stage;
				this.tenth = 0;
				beginAnew();
			}
			this.leastHeap = Math.min(this.leastHeap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
			if (done >= (this.tenth + 1) * PAGES / 10) {
				ended();
				this.tenth++;
				beginAnew();
			}
		}

		private void beginAnew() {
			this.begin = System.nanoTime();
			this.processor = ImportBench.processorSeconds();
			this.leastHeap = Long.MAX_VALUE;
		}

		private void ended() {
			double seconds = (System.nanoTime() - this.begin) / 1e9;
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("stage", this.stage);
			row.put("tenth", this.tenth + 1);
			row.put("pages a second", Math.round(PAGES / 10 / seconds));
			row.put("pages a processor second",
					Math.round(PAGES / 10 / (ImportBench.processorSeconds() - this.processor)));
			row.put("least heap, MB", this.leastHeap >> 20);
			ManyPagesBench.this.report.row(row);
			System.out.println(row);
		}

	}

}
