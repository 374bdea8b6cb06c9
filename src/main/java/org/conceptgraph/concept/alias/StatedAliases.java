package org.conceptgraph.concept.alias;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.conceptgraph.concept.form.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text says, in parentheses, that a term has another name. A wrong join
 * harms every question about either concept, a missed one only a few: so the parenthesis
 * must hold an abbreviation of the term, a formula of what it names, or say "also
 * called".
 */
public final class StatedAliases {

	private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()\\n]{1,80})\\)");

	private static final Pattern ALSO = Pattern
		.compile("(?:also|sometimes|often|commonly|formerly) (?:called|known as|named|termed|referred to as) "
				+ "(?:the |an? )?([^,;:.]{3,60})", Pattern.CASE_INSENSITIVE);

	private static final int WORDS_BEFORE = 8;

	private StatedAliases() {
	}

	/**
	 * In the order of the text, each once.
	 * @param text prose
	 * @param keywords the page's: only terms that the page itself lists get another name
	 */
	public static List<StatedAlias> in(String text, List<String> keywords) {
		if (text.indexOf('(') < 0) {
			return List.of();
		}
		Set<String> keys = new HashSet<>();
		keywords.forEach((keyword) -> keys.add(NormalForm.key(keyword)));
		Set<StatedAlias> stated = new LinkedHashSet<>();
		Matcher parenthesis = PARENTHESIS.matcher(text);
		while (parenthesis.find()) {
			Term term = termBefore(text, parenthesis.start(), keys);
			String alias = (term != null) ? alias(parenthesis.group(1).strip(), term) : null;
			if (term != null && alias != null && !NormalForm.key(alias).equals(NormalForm.key(term.name()))) {
				stated.add(new StatedAlias(term.name(), alias));
			}
		}
		return List.copyOf(stated);
	}

	/**
	 * @param whole whether the term begins where the keyword does
	 */
	private record Term(String name, boolean whole) {
	}

	private static boolean isWhole(String before, List<Token> tokens, int first) {
		if (first == 0) {
			return true;
		}
		String gap = before.substring(tokens.get(first - 1).end(), tokens.get(first).start());
		return StopWords.contains(tokens.get(first - 1).norm())
				|| gap.chars().anyMatch((c) -> ".,;:!?()\n".indexOf(c) >= 0);
	}

	/**
	 * The longest keyword that ends where the parenthesis begins.
	 */
	private static @Nullable Term termBefore(String text, int end, Set<String> keys) {
		int from = Math.max(0, end - 160);
		String before = text.substring(from, end);
		if (before.isBlank() || !before.equals(before.stripTrailing() + " ")) {
			return null;
		}
		List<Token> tokens = NormalForm.tokens(before);
		if (tokens.isEmpty() || tokens.getLast().end() < before.stripTrailing().length()) {
			return null;
		}
		for (int first = Math.max(0, tokens.size() - WORDS_BEFORE); first < tokens.size(); first++) {
			List<String> norms = new ArrayList<>();
			tokens.subList(first, tokens.size()).forEach((token) -> norms.add(token.norm()));
			if (keys.contains(String.join(" ", norms))) {
				return new Term(before.substring(tokens.get(first).start(), tokens.getLast().end()),
						isWhole(before, tokens, first));
			}
		}
		return null;
	}

	/**
	 * Of "Korsakoff syndrome (…)" only the second word may be a keyword. An abbreviation
	 * has a letter for what stands before and a formula its element; else, the term must
	 * be whole.
	 */
	private static @Nullable String alias(String inside, Term term) {
		String name = term.name();
		if (Abbreviation.isOf(inside, name) || (Abbreviation.isOf(name, inside) && inside.split("\\s+").length <= 6)) {
			return inside;
		}
		if (Formula.isOf(inside, name)) {
			return inside;
		}
		if (!term.whole()) {
			return null;
		}
		Matcher also = ALSO.matcher(inside);
		return (also.matches() && !also.group(1).contains(" or ") && !also.group(1).contains(" and "))
				? also.group(1).strip() : null;
	}

}
