package org.conceptgraph.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.conceptgraph.graph.write.ImportSession;
import org.conceptgraph.graph.write.PageStore;
import org.conceptgraph.graph.write.PageStore.KeptPage;
import org.conceptgraph.graph.write.StagedPage;
import org.conceptgraph.graph.write.VocabularyStore;
import org.conceptgraph.graph.write.VocabularyStore.StoredVocabulary;
import org.conceptgraph.page.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: decides which of the files that were read are new, and keeps those. Of
 * two pages of one url in one run, the one with the smaller content hash stays.
 */
final class Intake {

	private static final int BATCH = 200;

	private final PageStore pages;

	private final VocabularyStore vocabularies;

	private final @Nullable ImportSession session;

	private final Tally tally;

	/** Which version of a page this import has, by key. */
	private final Map<String, SeenVersion> seen = new HashMap<>();

	private final Set<String> rejected = new HashSet<>();

	private final Map<String, StagedPage> batch = new LinkedHashMap<>();

	private final List<StoredVocabulary> vocabulariesBefore;

	private final Map<String, StoredVocabulary> known = new TreeMap<>();

	private final Set<String> namedVocabularies = new HashSet<>();

	private final NameChanges nameChanges;

	private boolean pagesChanged;

	private boolean vocabulariesChanged;

	/**
	 * @param session null for a dry run, which keeps nothing
	 */
	Intake(PageStore pages, VocabularyStore vocabularies, @Nullable ImportSession session, Tally tally) {
		this.pages = pages;
		this.vocabularies = vocabularies;
		this.session = session;
		this.tally = tally;
		this.nameChanges = (session != null) ? NameChanges.few() : NameChanges.all();
		this.vocabulariesBefore = vocabularies.all();
		this.vocabulariesBefore.forEach((vocabulary) -> this.known.put(vocabulary.name(), vocabulary));
	}

	void accept(Parsed parsed) {
		parsed.problems().forEach(this.tally::problem);
		switch (parsed) {
			case Parsed.AcceptedPage(String file, StagedPage page, List<Problem> problems) -> {
				this.tally.repaired(problems);
				page(file, page);
			}
			case Parsed.KnownPage known -> known(known);
			case Parsed.RejectedPage(String file, String key, List<Problem> _) -> rejected(file, key);
			case Parsed.AcceptedVocabulary(String file, StoredVocabulary vocabulary, List<Problem> _) ->
				vocabulary(file, vocabulary);
			case Parsed.RejectedVocabulary(String _, String name, List<Problem> _) -> this.namedVocabularies.add(name);
		}
	}

	/** A file of a page that this import has in another version is read all the same. */
	private void known(Parsed.KnownPage known) {
		SeenVersion version = SeenVersion.of(known.hash(), known.fileHash());
		SeenVersion other = this.seen.putIfAbsent(known.key(), version);
		if (other == null) {
			this.tally.unchanged();
		}
		else if (!other.equals(version)) {
			accept(FileParser.parse(known.source()));
		}
	}

	private void page(String file, StagedPage page) {
		SeenVersion version = SeenVersion.of(page.hash(), page.fileHash());
		SeenVersion other = this.seen.get(page.key());
		if (other != null && !other.equals(version)) {
			boolean stays = version.compareTo(other) < 0;
			if (other.content() != version.content()) {
				this.tally.problem(new Problem(file, null, null, Problem.Severity.WARNING, "same-url",
						"Another file of this import has the url " + page.key() + " and other content; "
								+ (stays ? "this one is kept." : "that one is kept.")
								+ " Give each page its own url."));
			}
			if (!stays) {
				return;
			}
		}
		this.seen.put(page.key(), version);
		this.batch.put(page.key(), page);
		if (this.batch.size() >= BATCH) {
			flush();
		}
	}

	private void rejected(String file, @Nullable String key) {
		this.tally.rejected();
		if (key == null) {
			return;
		}
		this.rejected.add(key);
		if (this.seen.containsKey(key) || !this.pages.kept(List.of(key)).isEmpty()) {
			this.tally.problem(new Problem(file, null, null, Problem.Severity.WARNING, "earlier-version-kept",
					"The page " + key + " stays as it was last accepted."));
		}
	}

	private void flush() {
		Map<String, KeptPage> kept = this.pages.kept(this.batch.keySet());
		List<StagedPage> differing = new ArrayList<>();
		List<StagedPage> readAgain = new ArrayList<>();
		for (StagedPage page : this.batch.values()) {
			KeptPage before = kept.get(page.key());
			if (before != null && page.hash().equals(before.hash())) {
				this.tally.unchanged();
				if (!Objects.equals(page.fileHash(), before.fileHash())) {
					this.nameChanges.add(before.harvest(), page.harvest());
					readAgain.add(page);
				}
				continue;
			}
			this.tally.staged(before == null);
			this.nameChanges.add((before != null) ? before.harvest() : null, page.harvest());
			differing.add(page);
		}
		this.pagesChanged |= !differing.isEmpty();
		if (this.session != null && !differing.isEmpty()) {
			this.pages.stage(this.session, differing);
		}
		if (this.session != null && !readAgain.isEmpty()) {
			this.pages.readAgain(this.session, readAgain);
		}
		this.batch.clear();
	}

	private void vocabulary(String file, StoredVocabulary vocabulary) {
		boolean again = !this.namedVocabularies.add(vocabulary.name());
		StoredVocabulary before = this.known.get(vocabulary.name());
		if (before != null && before.hash().equals(vocabulary.hash())) {
			return;
		}
		if (again && before != null) {
			boolean stays = vocabulary.hash().compareTo(before.hash()) < 0;
			this.tally.problem(new Problem(file, null, null, Problem.Severity.WARNING, "same-vocabulary",
					"Another file of this import has the name " + vocabulary.name() + " and other content; "
							+ (stays ? "this one is kept." : "that one is kept.")));
			if (!stays) {
				return;
			}
		}
		this.known.put(vocabulary.name(), vocabulary);
		this.vocabulariesChanged = true;
		if (this.session != null) {
			this.vocabularies.save(this.session, vocabulary);
		}
	}

	/**
	 * Ends the stage.
	 * @param prune whether to remove what this import did not hold; a page that was
	 * rejected counts as held
	 */
	void finish(boolean prune) {
		flush();
		if (prune) {
			prunePages();
			pruneVocabularies();
		}
	}

	private void prunePages() {
		List<String> gone = new ArrayList<>();
		this.pages.forEachKey((key) -> {
			if (!this.seen.containsKey(key) && !this.rejected.contains(key)) {
				gone.add(key);
			}
		});
		this.tally.removed(gone.size());
		this.pagesChanged |= !gone.isEmpty();
		gone.sort(null);
		for (int from = 0; from < gone.size(); from += BATCH) {
			List<String> some = gone.subList(from, Math.min(gone.size(), from + BATCH));
			this.pages.kept(some).values().forEach((page) -> this.nameChanges.add(page.harvest(), null));
			if (this.session != null) {
				this.pages.remove(this.session, some);
			}
		}
	}

	private void pruneVocabularies() {
		List<String> gone = this.known.keySet()
			.stream()
			.filter((name) -> !this.namedVocabularies.contains(name))
			.toList();
		gone.forEach(this.known::remove);
		this.vocabulariesChanged |= !gone.isEmpty();
		if (this.session != null && !gone.isEmpty()) {
			this.vocabularies.remove(this.session, gone);
		}
	}

	/**
	 * The vocabularies as they are after this stage, by name.
	 */
	List<StoredVocabulary> vocabularies() {
		return List.copyOf(this.known.values());
	}

	/**
	 * The vocabularies as they were before, by name.
	 */
	List<StoredVocabulary> vocabulariesBefore() {
		return this.vocabulariesBefore;
	}

	boolean vocabulariesChanged() {
		return this.vocabulariesChanged;
	}

	/**
	 * Whether anything is to be kept otherwise than before.
	 */
	boolean hasChanges() {
		return this.pagesChanged || this.vocabulariesChanged || !this.nameChanges.isEmpty();
	}

	/**
	 * What the pages contribute otherwise than before.
	 */
	NameChanges nameChanges() {
		return this.nameChanges;
	}

}
