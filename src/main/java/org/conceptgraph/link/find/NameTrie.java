package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.Name;
import org.conceptgraph.concept.form.Adjectives;
import org.conceptgraph.concept.form.NormalForm;
import org.conceptgraph.concept.form.StopWords;
import org.jspecify.annotations.Nullable;

/**
 * All names of a lexicon, word by word. Words are numbers, and the edges lie in one open
 * hash table: 70,000 names take a few megabytes and no object for each node.
 */
final class NameTrie {

	static final int ROOT = 0;

	static final int NONE = -1;

	private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\\u2010\\u2011](?=\\p{L})");

	private final Map<String, Integer> words = new HashMap<>();

	/** Node and word, and where they lead; a free place holds no edge. */
	private long[] edges = new long[1 << 12];

	private int[] targets = new int[1 << 12];

	private int nodes = 1;

	/** Where each word leads from the root: asked for at every word of a text. */
	private final int[] beginnings;

	private final List<@Nullable Bearers> bearers = new ArrayList<>();

	NameTrie(Lexicon lexicon) {
		this.bearers.add(null);
		Set<String> tops = TopConcepts.of(lexicon.concepts());
		Map<String, List<Name>> byKey = new HashMap<>();
		for (Name name : lexicon.names()) {
			if (StopWords.isSearchable(name.key()) && !tops.contains(name.concept().slug())) {
				byKey.computeIfAbsent(name.key(), (key) -> new ArrayList<>(1)).add(name);
			}
		}
		closedUp(byKey).forEach(byKey::putIfAbsent);
		byKey.forEach((key, names) -> add(key, new Bearers(names, false)));
		adjectives(byKey).forEach((key, names) -> add(key, new Bearers(names, true)));
		this.beginnings = new int[this.words.size()];
		Arrays.setAll(this.beginnings, (word) -> find(ROOT, word));
	}

	/**
	 * Of names of one word, where the adjective is nobody's name.
	 */
	private static Map<String, List<Name>> adjectives(Map<String, List<Name>> byKey) {
		Map<String, List<Name>> adjectives = new HashMap<>();
		byKey.forEach((key, names) -> Adjectives.of(key)
			.stream()
			.filter((adjective) -> !byKey.containsKey(adjective))
			.forEach((adjective) -> names
				.forEach((name) -> adjectives.computeIfAbsent(adjective, (any) -> new ArrayList<>(1))
					.add(new Name(adjective, adjective, name.concept(), name.reason())))));
		return adjectives;
	}

	/**
	 * A name with a hyphen is found without it, too, where that is no other name.
	 */
	private static Map<String, List<Name>> closedUp(Map<String, List<Name>> byKey) {
		Map<String, List<Name>> closedUp = new HashMap<>();
		byKey.values()
			.forEach((names) -> names.forEach((name) -> closedUp(name)
				.filter((closed) -> !byKey.containsKey(closed.key()) && StopWords.isSearchable(closed.key()))
				.ifPresent(
						(closed) -> closedUp.computeIfAbsent(closed.key(), (any) -> new ArrayList<>(1)).add(closed))));
		return closedUp;
	}

	/** A name without its hyphens, if it has any. */
	static Optional<Name> closedUp(Name name) {
		Matcher hyphen = HYPHEN.matcher(name.text());
		if (!hyphen.find()) {
			return Optional.empty();
		}
		String text = hyphen.replaceAll("");
		return Optional.of(new Name(text, NormalForm.key(text), name.concept(), name.reason()));
	}

	/**
	 * The number of a word in its normal form, or {@link #NONE} if no name has it.
	 */
	int word(String norm) {
		return this.words.getOrDefault(norm, NONE);
	}

	/**
	 * Where a word leads from a node, or {@link #NONE}.
	 */
	int next(int node, int word) {
		return (node == ROOT) ? this.beginnings[word] : find(node, word);
	}

	private int find(int node, int word) {
		return this.targets[place(this.edges, edge(node, word))] - 1;
	}

	/**
	 * Whose name ends at a node, or null.
	 */
	@Nullable Bearers bearers(int node) {
		return this.bearers.get(node);
	}

	private void add(String key, Bearers bearers) {
		int node = ROOT;
		for (String norm : key.split(" ")) {
			Integer known = this.words.get(norm);
			int word = (known != null) ? known : this.words.size();
			this.words.put(norm, word);
			int next = find(node, word);
			node = (next != NONE) ? next : grow(node, word);
		}
		this.bearers.set(node, bearers);
	}

	private int grow(int node, int word) {
		if (this.nodes * 2 > this.edges.length) {
			enlarge();
		}
		int next = this.nodes++;
		int place = place(this.edges, edge(node, word));
		this.edges[place] = edge(node, word);
		this.targets[place] = next + 1;
		this.bearers.add(null);
		return next;
	}

	private void enlarge() {
		long[] oldEdges = this.edges;
		int[] oldTargets = this.targets;
		long[] newEdges = new long[oldEdges.length * 2];
		int[] newTargets = new int[newEdges.length];
		for (int i = 0; i < oldEdges.length; i++) {
			if (oldTargets[i] != 0) {
				int place = place(newEdges, oldEdges[i]);
				newEdges[place] = oldEdges[i];
				newTargets[place] = oldTargets[i];
			}
		}
		this.edges = newEdges;
		this.targets = newTargets;
	}

	/** Never 0, which marks a free place. */
	private static long edge(int node, int word) {
		return ((long) node << 32) | (word + 1L);
	}

	private static int place(long[] edges, long edge) {
		int mask = edges.length - 1;
		long mixed = edge * 0x9E3779B97F4A7C15L;
		int place = (int) (mixed >>> 40) & mask;
		while (edges[place] != 0 && edges[place] != edge) {
			place = (place + 1) & mask;
		}
		return place;
	}

}
