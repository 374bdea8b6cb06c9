package org.conceptgraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.form.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were read and graded: which concepts a subject teacher would sign for each,
 * and which they would expect. Kept in {@code src/test/resources/graded}, without the
 * pages.
 */
final class Grades {

	enum Grade {

		USEFUL, TRIVIAL, WRONG

	}

	private final String set;

	private final Map<String, Map<String, Grade>> grades = new LinkedHashMap<>();

	private final Map<String, List<List<String>>> expected = new HashMap<>();

	/**
	 * @param set the file's name, without its ending
	 */
	Grades(String set) {
		this.set = set;
		String file = "/graded/" + set + ".tsv";
		try (InputStream stream = Grades.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalArgumentException(file + " is not on the class path");
			}
			new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.forEach(this::read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(String line) {
		String[] parts = line.split("\t", 3);
		Map<String, Grade> own = this.grades.computeIfAbsent(parts[0], (_) -> new HashMap<>());
		switch (parts[1]) {
			case "E" -> this.expected.computeIfAbsent(parts[0], (_) -> new ArrayList<>())
				.add(Stream.of(parts[2].split("\\|")).map(NormalForm::key).toList());
			case "U" -> own.put(NormalForm.key(parts[2]), Grade.USEFUL);
			case "T" -> own.put(NormalForm.key(parts[2]), Grade.TRIVIAL);
			case "W" -> own.put(NormalForm.key(parts[2]), Grade.WRONG);
			default -> throw new IllegalArgumentException("no grade: " + line);
		}
	}

	String set() {
		return this.set;
	}

	/**
	 * The graded questions' ids.
	 */
	List<String> questions() {
		return List.copyOf(this.grades.keySet());
	}

	@Nullable Grade of(String question, Concept concept) {
		return this.grades.getOrDefault(question, Map.of()).get(NormalForm.key(concept.label()));
	}

	/**
	 * Of each idea that the question is about, the names that it may go by.
	 */
	List<List<String>> expected(String question) {
		return this.expected.getOrDefault(question, List.of());
	}

	boolean isExpected(String question, Concept concept) {
		return expected(question).stream().anyMatch((names) -> isNamed(concept, names));
	}

	/**
	 * Whether a concept bears one of the names, or one of them stands in its label.
	 */
	static boolean isNamed(Concept concept, List<String> names) {
		String label = " " + NormalForm.key(concept.label()) + " ";
		return names.stream().anyMatch((name) -> label.contains(" " + name + " "))
				|| concept.aliases().stream().map(NormalForm::key).anyMatch(names::contains);
	}

}
