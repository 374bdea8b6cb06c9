package org.conceptgraph.concept.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.eclipse.rdf4j.rio.RDFFormat;

/**
 * A file becomes a vocabulary, its form told by its extension. Whatever the bytes are,
 * there is an answer: what cannot be read is a problem of the vocabulary.
 */
public final class VocabularyReader {

	private static final int LARGEST = 100_000_000;

	private VocabularyReader() {
	}

	public static Vocabulary read(String name, byte[] bytes) {
		EntryCollector entries = new EntryCollector(name);
		if (bytes.length > LARGEST) {
			entries.problem(null, null, "too-large", "A vocabulary may have at most 100 MB");
			return entries.vocabulary();
		}
		try {
			read(name, text(bytes), entries);
			return entries.vocabulary();
		}
		catch (CharacterCodingException ex) {
			return refused(name, "invalid-utf-8", "The file is not UTF-8");
		}
		catch (StackOverflowError ex) {
			return refused(name, "too-deep", "The file is nested too deep");
		}
	}

	private static void read(String name, String text, EntryCollector entries) {
		switch (Vocabulary.extension(name)) {
			case "yaml", "yml" -> YamlVocabulary.read(text, entries);
			case "jsonl" -> JsonVocabulary.read(text, entries);
			case "ttl" -> SkosVocabulary.read(text, RDFFormat.TURTLE, entries);
			case "rdf" -> SkosVocabulary.read(text, RDFFormat.RDFXML, entries);
			case "jsonld" -> SkosVocabulary.read(text, RDFFormat.JSONLD, entries);
			default -> entries.problem(null, null, "unknown-form",
					"A vocabulary ends in .yaml, .jsonl, .ttl, .rdf or .jsonld");
		}
	}

	private static Vocabulary refused(String name, String code, String message) {
		EntryCollector nothing = new EntryCollector(name);
		nothing.problem(null, null, code, message);
		return nothing.vocabulary();
	}

	private static String text(byte[] bytes) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}
