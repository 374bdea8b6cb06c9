package org.conceptgraph.link.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conceptgraph.concept.Concept;
import org.conceptgraph.concept.Lexicon;
import org.conceptgraph.concept.Name;
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

	private final List<@Nullable List<Concept>> bearers = new ArrayList<>();

	NameTrie(Lexicon lexicon) {
		this.bearers.add(null);
		Map<String, List<Concept>> byKey = new HashMap<>();
		for (Name name : lexicon.names()) {
			if (StopWords.isSearchable(name.key())) {
				List<Concept> concepts = byKey.computeIfAbsent(name.key(), (key) -> new ArrayList<>(1));
				if (!concepts.contains(name.concept())) {
					concepts.add(name.concept());
				}
			}
		}
		closedUp(lexicon, byKey.keySet()).forEach(byKey::putIfAbsent);
		byKey.forEach(this::add);
	}

	/**
	 * A name with a hyphen is found without it, too, where that is no other name.
	 */
	private static Map<String, List<Concept>> closedUp(Lexicon lexicon, Set<String> taken) {
		Map<String, List<Concept>> closedUp = new HashMap<>();
		for (Name name : lexicon.names()) {
			Matcher hyphen = HYPHEN.matcher(name.text());
			if (hyphen.find()) {
				String key = NormalForm.key(hyphen.replaceAll(""));
				List<Concept> concepts = closedUp.computeIfAbsent(key, (any) -> new ArrayList<>(1));
				if (!taken.contains(key) && !concepts.contains(name.concept()) && StopWords.isSearchable(key)) {
					concepts.add(name.concept());
				}
			}
		}
		closedUp.values().removeIf(List::isEmpty);
		return closedUp;
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
		return this.targets[place(this.edges, edge(node, word))] - 1;
	}

	/**
	 * The concepts whose name ends at a node, or null.
	 */
	@Nullable List<Concept> bearers(int node) {
		return this.bearers.get(node);
	}

	private void add(String key, List<Concept> concepts) {
		int node = ROOT;
		for (String norm : key.split(" ")) {
			Integer known = this.words.get(norm);
			int word = (known != null) ? known : this.words.size();
			this.words.put(norm, word);
			int next = next(node, word);
			node = (next != NONE) ? next : grow(node, word);
		}
		this.bearers.set(node, List.copyOf(concepts));
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
