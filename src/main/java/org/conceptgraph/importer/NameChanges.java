package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.PageNames;
import org.conceptgraph.concept.alias.StatedAlias;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of an import contribute to the vocabulary now, and contributed before:
 * of a few pages. Of many, only that they are many.
 */
public final class NameChanges {

	/** Of so many pages, counting all anew is no slower. */
	private static final int MOST = 2_000;

	private record Change(@Nullable List<String> before, @Nullable List<String> after) {
	}

	private final List<Change> changes = new ArrayList<>();

	private final int most;

	private boolean tooMany;

	private NameChanges(int most) {
		this.most = most;
	}

	static NameChanges few() {
		return new NameChanges(MOST);
	}

	/** However many: for an import that keeps nothing. */
	static NameChanges all() {
		return new NameChanges(Integer.MAX_VALUE);
	}

	/**
	 * @param before what the page contributed; null if it is new
	 * @param after what it contributes; null if it is gone
	 */
	void add(@Nullable List<String> before, @Nullable List<String> after) {
		if (this.tooMany || Objects.equals(before, after)) {
			return;
		}
		this.changes.add(new Change(before, after));
		if (this.changes.size() > this.most) {
			this.tooMany = true;
			this.changes.clear();
		}
	}

	boolean tooMany() {
		return this.tooMany;
	}

	boolean isEmpty() {
		return !this.tooMany && this.changes.isEmpty();
	}

	/** Makes counts from before those of after. */
	void apply(KeywordForms forms) {
		this.changes.forEach((change) -> replace(forms, change.before(), change.after()));
	}

	/** Makes counts from after those of before. */
	void undo(KeywordForms forms) {
		this.changes.forEach((change) -> replace(forms, change.after(), change.before()));
	}

	private static void replace(KeywordForms forms, @Nullable List<String> before, @Nullable List<String> after) {
		if (before != null && after != null) {
			forms.replace(names(before), names(after));
		}
		else if (before != null) {
			forms.remove(names(before));
		}
		else if (after != null) {
			forms.add(names(after));
		}
	}

	/**
	 * What a page contributes, as it is kept with the page.
	 */
	public static PageNames names(List<String> harvest) {
		List<String> keywords = new ArrayList<>();
		List<StatedAlias> stated = new ArrayList<>();
		List<String> noticed = new ArrayList<>();
		for (String entry : harvest) {
			int tab = entry.indexOf('\t');
			if (tab < 0) {
				keywords.add(entry);
			}
			else if (tab == 0) {
				noticed.add(entry.substring(1));
			}
			else {
				stated.add(new StatedAlias(entry.substring(0, tab), entry.substring(tab + 1)));
			}
		}
		return new PageNames("", keywords, stated, noticed);
	}

}
