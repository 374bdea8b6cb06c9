package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.link.text.Passage;

/**
 * The abbreviations that one text states for the names in it, and where it uses them:
 * "apical ectodermal ridge (AER)", "AER (apical ectodermal ridge)", "embryonic stem (ES)
 * cells", and as figures explain them, "AER, apical ectodermal ridge;". They hold in this
 * text only, and there before any other meaning.
 */
final class ShortForms {

	private static final int LONGEST = 11;

	/**
	 * @param rest the numbers of the words that follow the abbreviation, as cell in ES
	 * cell
	 * @param concepts nobody's, if the text gives one short form to two
	 */
	private record ShortForm(List<Integer> rest, List<Concept> concepts) {
	}

	private final Map<String, List<ShortForm>> byText = new HashMap<>();

	/**
	 * @param aside the word in parentheses inside the mention, or less than 0
	 */
	void learn(Mention mention, Words words, int first, int last, int aside) {
		if (aside >= 0) {
			List<Integer> rest = new ArrayList<>();
			for (int i = aside + 1; i <= last; i++) {
				rest.add(words.number(i));
			}
			learn(words.surface(aside), rest, mention.bearers());
			return;
		}
		if (words.isAside(last + 1) && words.isAbbreviated(last + 1, first, last)) {
			learn(words.surface(last + 1), List.of(), mention.bearers());
		}
		else if (words.explains(first - 1, first, last) && words.isAbbreviated(first - 1, first, last)) {
			learn(words.surface(first - 1), List.of(), mention.bearers());
		}
	}

	private void learn(String text, List<Integer> rest, List<Concept> concepts) {
		List<ShortForm> forms = this.byText.computeIfAbsent(singular(text), (any) -> new ArrayList<>(1));
		for (ShortForm form : forms) {
			if (form.rest().equals(rest)) {
				if (!form.concepts().equals(concepts)) {
					forms.remove(form);
					forms.add(new ShortForm(rest, List.of()));
				}
				return;
			}
		}
		forms.add(new ShortForm(rest, concepts));
	}

	/**
	 * Adds the places where a passage uses a short form, and takes away what else the
	 * same places could mean.
	 */
	void addTo(List<Mention> found, Passage passage, Words words) {
		if (this.byText.isEmpty()) {
			return;
		}
		List<Mention> used = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.end(i) - words.start(i) > LONGEST) {
				continue;
			}
			for (ShortForm form : forms(words.surface(i))) {
				int last = end(form, words, i);
				if (last >= 0 && !form.concepts().isEmpty()) {
					used.add(new Mention(passage, words.start(i), words.end(last), last - i + 1, form.concepts(),
							false));
				}
			}
		}
		found.removeIf((mention) -> used.stream()
			.anyMatch((other) -> other.start() == mention.start() && other.end() == mention.end()));
		found.addAll(used);
	}

	private List<ShortForm> forms(String surface) {
		List<ShortForm> forms = this.byText.get(surface);
		if (forms == null) {
			forms = this.byText.get(singular(surface));
		}
		return (forms != null) ? forms : List.of();
	}

	private static int end(ShortForm form, Words words, int first) {
		int at = first;
		for (int number : form.rest()) {
			at++;
			if (!words.goesOn(at) || words.number(at) != number) {
				return -1;
			}
		}
		return at;
	}

	private static String singular(String text) {
		boolean plural = text.length() > 2 && text.endsWith("s")
				&& Character.isUpperCase(text.charAt(text.length() - 2));
		return plural ? text.substring(0, text.length() - 1) : text;
	}

}
