package org.conceptgraph.concept.alias;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.conceptgraph.concept.form.Token;
import org.conceptgraph.concept.vocabulary.Vocabulary;

/**
 * The names that a vocabulary's label and definition state in passing: "vestibulo-ocular
 * reflex (VOR)", "(also, Krebs cycle) series of …", "…; also known as the citric acid
 * cycle".
 */
public final class EntryNames {

	private static final Pattern LABEL = Pattern.compile("(.{2,}?)\\s*\\(([^()]{1,60})\\)\\s*(.*)");

	private static final Pattern LEADING = Pattern.compile("^\\(also,? ([^()]{2,80})\\)");

	/** "(plural = phalanges)", "(singular: bronchus)". */
	private static final Pattern NUMBER = Pattern
		.compile("^\\((?:plural|singular|pl\\.|sing\\.)(?: form)?\\s?[=:,]?\\s?([\\p{L} -]{2,60})\\)");

	private static final Pattern ALSO = Pattern
		.compile("\\balso (?:called|known as|referred to as|termed|abbreviated(?: as)?),? ([^;,.()\\[\\]:]{2,80})");

	private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*or|[,;]|\\bor)\\s+");

	private static final Pattern BEFORE = Pattern
		.compile("^(?:(?:also )?(?:called|known as|referred to as|abbreviated as) )?(?:the |an? )?");

	private EntryNames() {
	}

	public static List<String> in(Vocabulary.Entry entry) {
		Set<String> names = new LinkedHashSet<>();
		ofLabel(entry.label(), names);
		String definition = entry.definition();
		if (definition != null) {
			Matcher leading = LEADING.matcher(definition);
			if (leading.find()) {
				split(leading.group(1), names);
			}
			Matcher number = NUMBER.matcher(definition);
			if (number.find()) {
				names.add(number.group(1).strip());
			}
			Matcher also = ALSO.matcher(definition);
			while (also.find()) {
				split(also.group(1), names);
			}
		}
		List<String> good = new ArrayList<>(names);
		good.removeIf((name) -> !isName(name) || name.equals(entry.label()));
		return good;
	}

	private static void ofLabel(String label, Set<String> names) {
		Matcher matcher = LABEL.matcher(label);
		if (!matcher.matches()) {
			return;
		}
		String before = matcher.group(1);
		String inside = matcher.group(2);
		String after = matcher.group(3);
		names.add((before + " " + after).strip());
		if (!after.isEmpty()) {
			return;
		}
		for (String part : inside.split("/|,\\s*|\\s+or\\s+")) {
			boolean symbol = part.length() <= 8 && part.indexOf(' ') < 0
					&& part.chars().anyMatch((c) -> Character.isUpperCase(c) || Character.isDigit(c));
			if (symbol || Abbreviation.isOf(part, before)) {
				names.add(part.strip());
			}
		}
	}

	private static void split(String text, Set<String> names) {
		for (String part : BETWEEN.split(text)) {
			names.add(BEFORE.matcher(part.strip()).replaceFirst("").strip());
		}
	}

	private static boolean isName(String name) {
		List<Token> tokens = NormalForm.tokens(name);
		return !tokens.isEmpty() && tokens.size() <= 6 && name.length() >= 2
				&& !StopWords.contains(tokens.getFirst().norm());
	}

}
