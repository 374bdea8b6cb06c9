package org.conceptgraph.concept.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The word lists beside this class: words separated by white space, or pairs with an
 * equals sign between; {@code #} begins a comment.
 */
public final class WordList {

	private WordList() {
	}

	public static Set<String> words(String file) {
		return Set.copyOf(pairs(file).keySet());
	}

	static Map<String, String> pairs(String file) {
		Map<String, String> pairs = new HashMap<>();
		text(file).lines().map((line) -> line.split("#", 2)[0].strip()).forEach((line) -> {
			for (String word : line.isEmpty() ? new String[0] : line.split("\\s+")) {
				String[] pair = word.split("=", 2);
				pairs.put(pair[0], pair[pair.length - 1]);
			}
		});
		return Map.copyOf(pairs);
	}

	private static String text(String file) {
		try (InputStream in = WordList.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException("The word list " + file + " is not in the jar");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
