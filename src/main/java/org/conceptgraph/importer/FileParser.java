package org.conceptgraph.importer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.conceptgraph.concept.alias.StatedAlias;
import org.conceptgraph.concept.alias.StatedAliases;
import org.conceptgraph.concept.noun.NoticedNouns;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyProblem;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.page.Page;
import org.conceptgraph.page.PageHash;
import org.conceptgraph.page.PageJson;
import org.conceptgraph.page.PageReader;
import org.conceptgraph.page.PageResult;
import org.conceptgraph.page.PageUrl;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file: a page, or a vocabulary. Thread-safe.
 */
public final class FileParser {

	/**
	 * Counts up when the same bytes are read otherwise, so that all files are read again.
	 */
	private static final String READS = "2";

	private static final PageReader reader = new PageReader();

	private static final Pattern URL = Pattern.compile("(?m)^url:[ \\t]*[\"']?([^\\s\"']+)");

	private FileParser() {
	}

	/**
	 * What the file holds.
	 */
	public static Parsed parse(SourceFile file) {
		return SourceFiles.isPage(file.path()) ? page(file) : vocabulary(file);
	}

	private static Parsed page(SourceFile file) {
		byte[] bytes = file.bytes();
		if (bytes == null) {
			return new Parsed.RejectedPage(file.name(), null, List.of(PageReader.tooLarge(file.name(), file.size())));
		}
		return switch (reader.read(file.name(), bytes)) {
			case PageResult.Accepted(Page page, List<Problem> problems) -> new Parsed.AcceptedPage(file.name(),
					stage(page, problems.isEmpty() ? fileHash(bytes) : null), problems);
			case PageResult.Rejected(List<Problem> problems) ->
				new Parsed.RejectedPage(file.name(), keyIn(bytes), problems);
		};
	}

	/**
	 * The same for the same bytes, as long as they are read in the same way.
	 */
	static String fileHash(byte[] bytes) {
		return READS + "-" + DigestUtils.sha256Hex(bytes);
	}

	/**
	 * @param fileHash null where the file has problems, of which every import is to tell
	 */
	private static StagedPage stage(Page page, @Nullable String fileHash) {
		String json = PageJson.write(page);
		return new StagedPage(PageUrl.of(page.url()).key(), page.sourceId(), json, PageHash.ofJson(json), fileHash,
				harvest(page));
	}

	private static List<String> harvest(Page page) {
		List<String> harvest = new ArrayList<>(page.keywords());
		for (String text : new String[] { page.question(), page.description(), page.answer() }) {
			if (text != null) {
				StatedAliases.in(text, page.keywords()).stream().map(FileParser::line).forEach(harvest::add);
			}
		}
		NoticedNouns.in(proseOf(page)).stream().map((noun) -> "\t" + noun).sorted().forEach(harvest::add);
		return harvest.stream().distinct().toList();
	}

	/** The title is mostly the question again. */
	private static List<String> proseOf(Page page) {
		String answer = (page.answer() != null) ? page.answer() : "";
		return Stream.of(page.title(), page.question(), answer).distinct().toList();
	}

	private static String line(StatedAlias stated) {
		return stated.name() + "\t" + stated.alias();
	}

	/**
	 * A page that is rejected now may have been accepted before.
	 */
	private static @Nullable String keyIn(byte[] bytes) {
		Matcher url = URL.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		return url.find() ? PageUrl.of(url.group(1)).key() : null;
	}

	private static Parsed vocabulary(SourceFile file) {
		byte[] bytes = file.bytes();
		if (bytes == null) {
			return new Parsed.RejectedVocabulary(file.name(), file.path(),
					List.of(new Problem(file.name(), null, null, Problem.Severity.REJECTED, "too-large",
							"The vocabulary has " + file.size() + " bytes; split it.")));
		}
		Vocabulary vocabulary = VocabularyReader.read(file.path(), bytes);
		if (vocabulary.entries().isEmpty()) {
			return new Parsed.RejectedVocabulary(file.name(), file.path(),
					problems(file, vocabulary, Problem.Severity.REJECTED));
		}
		return new Parsed.AcceptedVocabulary(file.name(),
				new StoredVocabulary(file.path(), DigestUtils.sha256Hex(bytes), bytes),
				problems(file, vocabulary, Problem.Severity.WARNING));
	}

	private static List<Problem> problems(SourceFile file, Vocabulary vocabulary, Problem.Severity severity) {
		return vocabulary.problems().stream().map((problem) -> of(problem, file.name(), severity)).toList();
	}

	static Problem of(VocabularyProblem problem, String file, Problem.Severity severity) {
		return new Problem(file, problem.line(), problem.column(), severity, problem.code(), problem.message());
	}

}
