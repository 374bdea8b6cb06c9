package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.List;

import org.conceptgraph.concept.KeywordForms;
import org.conceptgraph.concept.PageNames;
import org.conceptgraph.concept.alias.StatedAlias;

/**
 * What the pages of an import contribute to the vocabulary now, and contributed before:
 * of a few pages. Of many, only that they are many.
 */
public final class NameChanges {

	/** Of so many pages, counting all anew is no slower. */
	private static final int MOST = 2_000;

	private record Change(List<String> before, List<String> after) {
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
	 * @param before what the page contributed; nothing if it is new
	 * @param after what it contributes; nothing if it is gone
	 */
	void add(List<String> before, List<String> after) {
		if (this.tooMany || before.equals(after)) {
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
		this.changes.forEach((change) -> {
			forms.remove(names(change.before()));
			forms.add(names(change.after()));
		});
	}

	/** Makes counts from after those of before. */
	void undo(KeywordForms forms) {
		this.changes.forEach((change) -> {
			forms.remove(names(change.after()));
			forms.add(names(change.before()));
		});
	}

	/**
	 * What a page contributes, as it is kept with the page.
	 */
	public static PageNames names(List<String> harvest) {
		List<String> keywords = new ArrayList<>();
		List<StatedAlias> stated = new ArrayList<>();
		for (String entry : harvest) {
			int tab = entry.indexOf('\t');
			if (tab < 0) {
				keywords.add(entry);
			}
			else {
				stated.add(new StatedAlias(entry.substring(0, tab), entry.substring(tab + 1)));
			}
		}
		return new PageNames("", keywords, stated);
	}

}
