package org.conceptgraph.importer.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.importer.FileParser;
import org.conceptgraph.importer.ImportListener;
import org.conceptgraph.importer.Importer;
import org.conceptgraph.importer.InOrder;
import org.conceptgraph.importer.Parsed;
import org.conceptgraph.importer.SourceFile;
import org.conceptgraph.importer.SourceFiles;

/**
 * The first step, for some of the paths of a source: their pages, sorted into buckets.
 */
final class ReadStep {

	private final BulkFolder folder;

	private final ImportListener listener;

	private final List<JsonLines> pages = new ArrayList<>();

	private final List<JsonLines> keys = new ArrayList<>();

	private long read;

	private long rejected;

	ReadStep(BulkFolder folder, ImportListener listener) {
		this.folder = folder;
		this.listener = listener;
	}

	/**
	 * @return how many pages were rejected
	 */
	long run(List<Path> paths) throws IOException {
		String part = part(paths);
		this.folder.begins("read-" + part);
		Files.writeString(this.folder.parts().resolve(part),
				paths.stream().map(Path::toString).collect(Collectors.joining(" ")));
		JsonLines vocabularies = new JsonLines(this.folder.vocabularies().resolve(part));
		try {
			for (int bucket = 0; bucket < this.folder.buckets(); bucket++) {
				this.pages.add(new JsonLines(this.folder.pages(bucket).resolve(part)));
				this.keys.add(new JsonLines(this.folder.keys(bucket).resolve(part)));
			}
			read(paths, vocabularies);
		}
		finally {
			vocabularies.close();
			for (JsonLines file : this.pages) {
				file.close();
			}
			for (JsonLines file : this.keys) {
				file.close();
			}
		}
		this.folder.ended("read-" + part);
		return this.rejected;
	}

	/** The same paths make the same part, so that a step can be run again. */
	private static String part(List<Path> paths) {
		return DigestUtils
			.sha256Hex(paths.stream().map((path) -> path.toAbsolutePath().toString()).collect(Collectors.joining("\n")))
			.substring(0, 16);
	}

	private void read(List<Path> paths, JsonLines vocabularies) {
		try (InOrder<SourceFile, Parsed> parser = new InOrder<>(100, FileParser::parse,
				(parsed) -> accept(parsed, vocabularies))) {
			SourceFiles sources = new SourceFiles(parser::accept, (file) -> {
				this.rejected++;
				this.listener.problem(Importer.unreadable(file));
			});
			paths.stream().distinct().forEach(sources::read);
			parser.finish();
		}
	}

	private void accept(Parsed parsed, JsonLines vocabularies) {
		parsed.problems().forEach(this.listener::problem);
		switch (parsed) {
			case Parsed.AcceptedPage accepted -> page(accepted.page());
			case Parsed.AcceptedVocabulary accepted -> vocabularies.add(accepted.vocabulary());
			case Parsed.RejectedPage _ -> this.rejected++;
			case Parsed.RejectedVocabulary _, Parsed.KnownPage _ -> {
			}
		}
		this.listener.progress("read", ++this.read, -1);
	}

	private void page(StagedPage page) {
		this.pages.get(this.folder.bucketOf(page.sourceId())).add(page);
		this.keys.get(this.folder.bucketOf(page.key())).add(PageKey.of(page));
	}

}
