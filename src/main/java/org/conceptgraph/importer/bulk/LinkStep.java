package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.conceptgraph.graph.write.QuestionRows;
import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.InOrder;
import org.conceptgraph.importer.QuestionDeriver;
import org.conceptgraph.link.Linker;
import org.conceptgraph.page.PageJson;

/**
 * The third step, for each bucket: the questions of its pages, linked. Holds the pages of
 * one bucket.
 */
final class LinkStep {

	private static final int SOURCES_AT_ONCE = 100;

	private final BulkFolder folder;

	private final ImportListener listener;

	private final Names names;

	private final QuestionDeriver deriver;

	LinkStep(BulkFolder folder, int conceptsPerQuestion, ImportListener listener) throws IOException {
		this.folder = folder;
		this.listener = listener;
		this.names = Names.of(folder);
		this.deriver = new QuestionDeriver(new Linker(this.names.lexicon(this.names.forms())), conceptsPerQuestion);
	}

	void run(int bucket) throws IOException {
		String step = "link-" + bucket;
		this.folder.begins(step);
		Uses uses = Uses.none();
		try (QuestionFiles files = new QuestionFiles(this.folder, bucket)) {
			List<List<StagedPage>> sources = List.copyOf(pages(bucket).values());
			try (InOrder<List<StagedPage>, Linked> linker = new InOrder<>(2, this::link, (linked) -> {
				linked.derived().problems().forEach(this.listener::problem);
				Map<String, StagedPage> staged = new HashMap<>();
				linked.pages().forEach((page) -> staged.put(page.key(), page));
				linked.derived().questions().stream().map(QuestionRows::of).forEach((question) -> {
					uses.add(question);
					files.add(question, staged);
				});
				this.listener.progress(step, uses.questions()[0], -1);
			})) {
				for (int from = 0; from < sources.size(); from += SOURCES_AT_ONCE) {
					linker.accept(sources.subList(from, Math.min(sources.size(), from + SOURCES_AT_ONCE))
						.stream()
						.flatMap(List::stream)
						.toList());
				}
				linker.finish();
			}
		}
		JsonLines.write(this.folder.counts().resolve(Integer.toString(bucket)), uses);
		this.folder.ended(step);
	}

	private record Linked(List<StagedPage> pages, QuestionDeriver.Derived derived) {
	}

	private Linked link(List<StagedPage> pages) {
		return new Linked(pages,
				this.deriver.derive(pages.stream().map(StagedPage::content).map(PageJson::read).toList()));
	}

	/** By source id; of each key, the version that stays. */
	private Map<String, List<StagedPage>> pages(int bucket) throws IOException {
		Map<String, List<StagedPage>> bySource = new TreeMap<>();
		Set<String> seen = new HashSet<>();
		for (Path part : BulkFolder.filesIn(this.folder.pages(bucket))) {
			JsonLines.forEach(part, StagedPage.class, (page) -> {
				String version = page.version();
				if (version.equals(this.names.stays().getOrDefault(page.key(), version)) && seen.add(page.key())) {
					bySource.computeIfAbsent(page.sourceId(), (_) -> new ArrayList<>()).add(page);
				}
			});
		}
		return bySource;
	}

}
