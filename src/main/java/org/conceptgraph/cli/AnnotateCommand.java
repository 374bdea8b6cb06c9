package org.conceptgraph.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.conceptgraph.cli.ExitCodes.CommandException;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.importer.NotProse;
import org.conceptgraph.link.annotate.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Links texts to a vocabulary's concepts, without a database.
 */
@Command(name = "annotate", mixinStandardHelpOptions = true,
		description = "Links texts to concepts: JSON lines in, JSON lines out.",
		footer = { "",
				"In:  {\"id\": \"1\", \"text\": \"...\"}, or {\"id\", \"title\", \"question\", \"answer\", \"keywords\": []}",
				"Out: {\"id\": \"1\", \"links\": [{\"concept\", \"label\", \"score\", \"mentions\": [...]}]}" })
final class AnnotateCommand implements Callable<Integer> {

	@ParentCommand
	@SuppressWarnings({ "NullAway.Init", "unused" })
	private Commands commands;

	@Option(names = "--vocabulary", paramLabel = "FILE", required = true, arity = "1..*",
			description = "A vocabulary: .yaml, .jsonl, .ttl, .rdf or .jsonld.")
	@SuppressWarnings("NullAway.Init")
	private List<Path> vocabularies;

	@Override
	public Integer call() throws IOException {
		Annotator annotator = new Annotator(lexicon(), NotProse::in);
		try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
			long wrong = annotator.annotate(new BufferedInputStream(System.in, 1 << 16), out);
			return (wrong > 0) ? ExitCodes.SOME_REJECTED : ExitCodes.DONE;
		}
	}

	private Lexicon lexicon() throws IOException {
		List<Vocabulary> read = new ArrayList<>();
		for (Path file : this.vocabularies) {
			if (!Files.isReadable(file) || !Vocabulary.isVocabulary(file.toString())) {
				throw new CommandException(ExitCodes.NOTHING_DONE,
						"Nothing was done: " + file + " is no vocabulary that could be read.");
			}
			Vocabulary vocabulary = VocabularyReader.read(file.toString(), Files.readAllBytes(file));
			vocabulary.problems()
				.forEach((problem) -> System.err
					.println(problem.file() + ": " + problem.message() + " [" + problem.code() + "]"));
			read.add(vocabulary);
		}
		return Lexicon.of(read, List.of());
	}

}
