package org.conceptgraph.concept.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A list of concepts that an editor keeps.
 *
 * @param name the file's name
 * @param entries each with an id of its own, in the file's order
 * @param problems what was left out, and why
 */
public record Vocabulary(String name, List<Entry> entries, List<VocabularyProblem> problems) {

	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "jsonl", "ttl", "rdf", "jsonld");

	public Vocabulary {
		entries = List.copyOf(entries);
		problems = List.copyOf(problems);
	}

	/**
	 * Whether a file of this name is a vocabulary, by its extension.
	 */
	public static boolean isVocabulary(String fileName) {
		return EXTENSIONS.contains(extension(fileName));
	}

	static String extension(String fileName) {
		return (fileName.lastIndexOf('.') < 0) ? ""
				: fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * One concept as a vocabulary gives it.
	 *
	 * @param broader ids of this or of another vocabulary
	 * @param line where it stands in the file, or null; no part of the content
	 */
	public record Entry(String id, String label, List<String> aliases, @Nullable String definition,
			List<String> broader, boolean generic, @Nullable Integer line) {

		public Entry {
			aliases = aliases.stream().distinct().sorted().toList();
			broader = broader.stream().distinct().sorted().toList();
		}

		public boolean sameContent(Entry other) {
			return content().equals(other.content());
		}

		/**
		 * All that decides what the concept is, so that two entries can be compared and
		 * put in order whatever file and line they come from.
		 */
		public String content() {
			return new Entry(this.id, this.label, this.aliases, this.definition, this.broader, this.generic, null)
				.toString();
		}

	}

}
