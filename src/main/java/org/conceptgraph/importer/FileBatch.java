package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.PageStore.ReadPage;

/**
 * Some files that are read together: of those that hold a page as it is kept, no more is
 * read than their bytes.
 *
 * @param files not to be changed
 */
record FileBatch(List<SourceFile> files) {

	List<Parsed> parse(PageStore pages) {
		List<String> hashes = this.files.stream().map(FileBatch::hash).toList();
		Map<String, ReadPage> kept = pages.readFrom(hashes.stream().filter((hash) -> !hash.isEmpty()).toList());
		List<Parsed> parsed = new ArrayList<>(this.files.size());
		for (int i = 0; i < hashes.size(); i++) {
			SourceFile file = this.files.get(i);
			ReadPage page = kept.get(hashes.get(i));
			parsed.add((page != null) ? new Parsed.KnownPage(file, page.key(), page.hash(), hashes.get(i))
					: FileParser.parse(file));
		}
		return parsed;
	}

	/** Empty where the file holds no page that could be read. */
	private static String hash(SourceFile file) {
		byte[] bytes = file.bytes();
		return (bytes != null && SourceFiles.isPage(file.path())) ? FileParser.fileHash(bytes) : "";
	}

}
