package org.conceptgraph.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The peer of related questions: Lucene's BM25 in memory, asked for the 25 terms of title
 * and answer that have the highest tf-idf, boosted by it, over title, question and
 * answer.
 */
final class Bm25 implements Closeable {

	private static final int TERMS = 25;

	private static final List<String> FIELDS = List.of("title", "question", "answer");

	private final Analyzer analyzer = new EnglishAnalyzer();

	private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

	private final Map<String, Text> texts;

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	Bm25(Map<String, Text> texts) throws IOException {
		this.texts = texts;
		try (IndexWriter writer = new IndexWriter(this.directory, new IndexWriterConfig(this.analyzer))) {
			for (Map.Entry<String, Text> text : texts.entrySet()) {
				Document document = new Document();
				document.add(new StringField("id", text.getKey(), Field.Store.YES));
				document.add(new TextField("title", text.getValue().title(), Field.Store.NO));
				document.add(new TextField("question", text.getValue().question(), Field.Store.NO));
				document.add(new TextField("answer", text.getValue().answer(), Field.Store.NO));
				writer.addDocument(document);
			}
			writer.forceMerge(1);
		}
		this.reader = DirectoryReader.open(this.directory);
		this.searcher = new IndexSearcher(this.reader);
	}

	/**
	 * The ids of the questions that are most like one.
	 */
	List<String> like(String id, int first) {
		try {
			Text text = Objects.requireNonNull(this.texts.get(id));
			BooleanQuery.Builder query = new BooleanQuery.Builder();
			for (Weighed term : best(text)) {
				for (String field : FIELDS) {
					query.add(new BoostQuery(new TermQuery(new Term(field, term.text())), (float) term.weight()),
							BooleanClause.Occur.SHOULD);
				}
			}
			List<String> found = new ArrayList<>();
			for (ScoreDoc hit : this.searcher.search(query.build(), first + 1).scoreDocs) {
				found.add(this.searcher.storedFields().document(hit.doc).get("id"));
			}
			found.remove(id);
			return found.subList(0, Math.min(first, found.size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Weighed> best(Text text) throws IOException {
		Map<String, Integer> frequencies = new HashMap<>();
		try (TokenStream tokens = this.analyzer.tokenStream("answer", text.title() + "\n" + text.answer())) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				frequencies.merge(term.toString(), 1, Integer::sum);
			}
			tokens.end();
		}
		List<Weighed> weighed = new ArrayList<>();
		for (Map.Entry<String, Integer> term : frequencies.entrySet()) {
			int documents = 0;
			for (String field : FIELDS) {
				documents = Math.max(documents, this.reader.docFreq(new Term(field, term.getKey())));
			}
			double rarity = Math.log(1 + (this.reader.numDocs() - documents + 0.5) / (documents + 0.5));
			weighed.add(new Weighed(term.getKey(), term.getValue() * rarity));
		}
		weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::text));
		return weighed.subList(0, Math.min(TERMS, weighed.size()));
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
		this.directory.close();
	}

	/**
	 * What is indexed of a question.
	 */
	record Text(String title, String question, String answer) {
	}

	private record Weighed(String text, double weight) {
	}

}
