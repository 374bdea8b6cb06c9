package org.conceptgraph.importer;

import java.util.List;
import java.util.Map;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.vocabulary.Vocabulary;
import org.conceptgraph.concept.vocabulary.VocabularyReader;
import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The lexicon that the graph was made with, and the one that it will be made with.
 *
 * @param before null where that cannot be told; the very same as {@code after} where
 * nothing has changed
 * @param declaredBefore how often pages listed each concept
 * @param forms what the pages call things now; the lexicon after is made of them
 */
public record Lexicons(@Nullable Lexicon before, Lexicon after, Map<String, Integer> declaredBefore,
		Map<String, Integer> declared, KeywordForms forms) {

	/**
	 * From what an import found changed.
	 * @param known what the last import of this process knew, if nothing has been written
	 * since; its counts are changed
	 * @param kept the fingerprint of the lexicon that the graph was made with; empty if
	 * it was made with several
	 */
	static Lexicons of(Intake intake, @Nullable Known known, PageStore pages, String kept) {
		NameChanges changes = intake.nameChanges();
		if (known != null && !changes.tooMany()) {
			long revision = known.forms().revision();
			changes.apply(known.forms());
			boolean same = known.forms().revision() == revision && !intake.vocabulariesChanged();
			return of(known.lexicon(), same ? known.lexicon() : lexicon(intake.vocabularies(), known.forms()),
					known.declared(), known.forms());
		}
		KeywordForms forms = count(pages);
		Lexicon after = lexicon(intake.vocabularies(), forms);
		if (after.fingerprint().equals(kept)) {
			return of(after, after, forms.declared(after), forms);
		}
		Lexicon before = null;
		Map<String, Integer> declaredBefore = Map.of();
		if (!kept.isEmpty() && !changes.tooMany() && (!changes.isEmpty() || intake.vocabulariesChanged())) {
			changes.undo(forms);
			before = lexicon(intake.vocabulariesBefore(), forms);
			declaredBefore = forms.declared(before);
			changes.apply(forms);
		}
		boolean isKept = before != null && before.fingerprint().equals(kept);
		return of(isKept ? before : null, after, declaredBefore, forms);
	}

	private static Lexicons of(@Nullable Lexicon before, Lexicon after, Map<String, Integer> declaredBefore,
			KeywordForms forms) {
		return new Lexicons(before, after, declaredBefore, (before == after) ? declaredBefore : forms.declared(after),
				forms);
	}

	/**
	 * What all kept pages call things.
	 */
	static KeywordForms count(PageStore pages) {
		KeywordForms forms = new KeywordForms();
		pages.forEachHarvest((harvest) -> forms.add(NameChanges.names(harvest)));
		return forms;
	}

	/**
	 * The lexicon of vocabularies and pages.
	 * @param stored in any order
	 */
	public static Lexicon lexicon(List<StoredVocabulary> stored, KeywordForms forms) {
		List<Vocabulary> curated = stored.stream()
			.map((vocabulary) -> VocabularyReader.read(vocabulary.name(), vocabulary.bytes()))
			.toList();
		return Lexicon.of(curated, forms);
	}

	boolean isSame() {
		return this.before == this.after;
	}

}
