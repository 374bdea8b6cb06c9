package org.conceptgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.conceptgraph.page.text.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one mapping of the front matter, each once. A key that stands there twice
 * with one meaning is kept; with two, the file is rejected, unless nobody reads the key
 * or one of the values is a subject and the other only says that there is none.
 */
final class Fields {

	private static final Set<String> READ = Set.of("id", "url", "title", "article_title", "question", "answer",
			"subject", "date", "no_index", "seo", "page_description", "page_keywords", "description");

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final int firstLine;

	private final Problems problems;

	/**
	 * Reads a mapping.
	 * @param firstLine the line of the file on which the YAML starts
	 */
	Fields(@Nullable MappingNode mapping, int firstLine, Problems problems) {
		this.firstLine = firstLine;
		this.problems = problems;
		if (mapping != null) {
			for (NodeTuple tuple : mapping.getValue()) {
				if (tuple.getKeyNode() instanceof ScalarNode key) {
					Node before = this.nodes.putIfAbsent(key.getValue(), tuple.getValueNode());
					if (before != null) {
						duplicate(key, before, tuple.getValueNode());
					}
				}
			}
		}
	}

	private void duplicate(ScalarNode key, Node first, Node second) {
		String name = key.getValue();
		int line = this.firstLine + key.getStartMark().getLine();
		String where = "The key \"" + Problems.quote(name).replace("\"", "") + "\" stands on line " + line(first)
				+ " and again here";
		if (!READ.contains(name) && !name.startsWith("related_article")) {
			this.problems.warning(line, ProblemCode.DUPLICATE_KEY, where + "; it is not read.");
		}
		else if (sameMeaning(first, second)) {
			this.problems.repaired(line, ProblemCode.DUPLICATE_KEY, where + " with the same value; one was kept.");
		}
		else if (name.equals("subject") && (isNoSubject(first) || isNoSubject(second))) {
			Node kept = isNoSubject(first) ? second : first;
			this.nodes.put(name, kept);
			this.problems.repaired(line, ProblemCode.DUPLICATE_KEY,
					where + "; " + Problems.quote(value(kept)) + " was kept, as the other value names no subject.");
		}
		else {
			this.problems.rejected(line, key.getStartMark().getColumn() + 1, ProblemCode.DUPLICATE_KEY,
					where + " with another value; remove one of them.");
		}
	}

	private static boolean isNoSubject(Node node) {
		return node instanceof ScalarNode
				&& (value(node).isBlank() || value(node).strip().equalsIgnoreCase(PageFields.NO_SUBJECT));
	}

	private static boolean sameMeaning(Node first, Node second) {
		return switch (first) {
			case ScalarNode one when second instanceof ScalarNode two -> words(one).equals(words(two));
			case SequenceNode one when second instanceof SequenceNode two ->
				one.getValue().size() == two.getValue().size() && allSame(one.getValue(), two.getValue());
			case MappingNode one when second instanceof MappingNode two ->
				one.getValue().size() == two.getValue().size() && allSame(flat(one), flat(two));
			default -> false;
		};
	}

	private static boolean allSame(List<Node> first, List<Node> second) {
		for (int i = 0; i < first.size(); i++) {
			if (!sameMeaning(first.get(i), second.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static List<Node> flat(MappingNode mapping) {
		List<Node> nodes = new ArrayList<>();
		mapping.getValue().forEach((tuple) -> {
			nodes.add(tuple.getKeyNode());
			nodes.add(tuple.getValueNode());
		});
		return nodes;
	}

	private static String words(ScalarNode node) {
		return node.getValue().strip().replaceAll("\\s+", " ");
	}

	Set<String> names() {
		return this.nodes.keySet();
	}

	/** The key's line in the file, or 1. */
	int line(String name) {
		Node node = this.nodes.get(name);
		return (node != null) ? line(node) : 1;
	}

	private int line(Node node) {
		return this.firstLine + node.getStartMark().getLine();
	}

	/** The text of a key, not blank, or null. */
	@Nullable String text(String name) {
		return switch (this.nodes.get(name)) {
			case null -> null;
			case ScalarNode node -> text(node);
			case Node node -> {
				this.problems.warning(line(node), ProblemCode.BAD_VALUE,
						"The key \"" + name + "\" should be a text and was left out.");
				yield null;
			}
		};
	}

	/** The texts of a key that may be a list; one text is a list of one. */
	List<String> texts(String name) {
		if (!(this.nodes.get(name) instanceof SequenceNode sequence)) {
			String text = text(name);
			return (text != null) ? List.of(text) : List.of();
		}
		List<String> texts = new ArrayList<>();
		for (Node node : sequence.getValue()) {
			String text = (node instanceof ScalarNode scalar) ? text(scalar) : null;
			if (text != null) {
				texts.add(text);
			}
		}
		return texts;
	}

	boolean isList(String name) {
		return this.nodes.get(name) instanceof SequenceNode;
	}

	/** The mapping under a key; without any keys where there is none. */
	Fields under(String name) {
		Node node = this.nodes.get(name);
		if (node instanceof MappingNode mapping) {
			return new Fields(mapping, this.firstLine, this.problems);
		}
		if (node instanceof SequenceNode || (node instanceof ScalarNode scalar && text(scalar) != null)) {
			this.problems.warning(line(node), ProblemCode.BAD_VALUE,
					"The key \"" + name + "\" should hold further keys and was left out.");
		}
		return new Fields(null, this.firstLine, this.problems);
	}

	private static @Nullable String text(ScalarNode node) {
		String value = value(node);
		boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
		return (value.isEmpty() || (plain && (value.equals("~") || value.equalsIgnoreCase("null")))) ? null : value;
	}

	/** As a text should be: visible characters in Unicode NFC, no blanks around. */
	private static String value(Node node) {
		return (node instanceof ScalarNode scalar) ? Texts.clean(scalar.getValue()) : "";
	}

}
