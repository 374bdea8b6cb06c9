package org.conceptgraph.importer.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.conceptgraph.graph.bulk.BulkFile;
import org.conceptgraph.graph.bulk.BulkTable;
import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.QuestionRows;
import org.conceptgraph.graph.write.StagedPage;

/**
 * The files that hold the questions of a bucket. Used by one thread.
 */
final class QuestionFiles implements Closeable {

	private static final List<BulkTable> TABLES = List.of(BulkTable.QUESTION, BulkTable.PAGE, BulkTable.ABOUT,
			BulkTable.IN_SUBJECT, BulkTable.PUBLISHED_AS, BulkTable.IN, BulkTable.LISTS);

	private final BulkFolder folder;

	private final Map<BulkTable, BulkFile> files = new EnumMap<>(BulkTable.class);

	private final List<JsonLines> listed = new ArrayList<>();

	private final Set<String> alreadyListed = new HashSet<>();

	QuestionFiles(BulkFolder folder, int bucket) throws IOException {
		this.folder = folder;
		String part = Integer.toString(bucket);
		TABLES.forEach((table) -> this.files.put(table, BulkFile.create(folder.csv(), table, part)));
		for (int other = 0; other < folder.buckets(); other++) {
			this.listed.add(new JsonLines(folder.listed(other).resolve(part)));
		}
	}

	/**
	 * @param staged the question's pages, by key, and perhaps others
	 */
	void add(QuestionRows question, Map<String, StagedPage> staged) {
		add(BulkTable.QUESTION, List.of(question.properties()));
		add(BulkTable.ABOUT, question.links());
		add(BulkTable.IN_SUBJECT, question.places());
		add(BulkTable.PUBLISHED_AS, question.pages());
		add(BulkTable.IN, question.pages());
		add(BulkTable.PAGE,
				question.pages()
					.stream()
					.map((row) -> page(row, Objects.requireNonNull(staged.get(QuestionRows.text(row, "key")))))
					.toList());
		add(BulkTable.LISTS, question.lists());
		question.lists()
			.stream()
			.map((row) -> QuestionRows.text(row, "to"))
			.filter(this.alreadyListed::add)
			.forEach((key) -> this.listed.get(this.folder.bucketOf(key)).add(key));
	}

	private static Map<String, Object> page(Map<String, Object> row, StagedPage staged) {
		Map<String, Object> page = PageStore.row(staged);
		page.putAll(row);
		return page;
	}

	private void add(BulkTable table, List<Map<String, Object>> rows) {
		rows.forEach(Objects.requireNonNull(this.files.get(table))::add);
	}

	@Override
	public void close() throws IOException {
		for (BulkFile file : this.files.values()) {
			file.close();
		}
		for (JsonLines file : this.listed) {
			file.close();
		}
	}

}
