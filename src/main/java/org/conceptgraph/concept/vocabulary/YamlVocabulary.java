package org.conceptgraph.concept.vocabulary;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The project's own form: a list {@code concepts} of entries with {@code id},
 * {@code label}, {@code aliases}, {@code definition}, {@code broader} and
 * {@code generic}. Only the tree is read, so that lines are known and no tag can make an
 * object.
 */
final class YamlVocabulary {

	private static final Set<Tag> SCALARS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);

	private static final Set<String> KEYS = Set.of("id", "label", "aliases", "definition", "broader", "generic");

	private final EntryCollector entries;

	private YamlVocabulary(EntryCollector entries) {
		this.entries = entries;
	}

	static void read(String text, EntryCollector entries) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(100_000_000);
		options.setNestingDepthLimit(20);
		options.setMaxAliasesForCollections(20);
		options.setAllowRecursiveKeys(false);
		// The tree is composed and nothing constructed: a tag is a bad value of its
		// entry.
		options.setTagInspector((tag) -> true);
		try {
			Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
			new YamlVocabulary(entries).readRoot(root);
		}
		catch (MarkedYAMLException ex) {
			Integer line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : null;
			Integer column = (ex.getProblemMark() != null) ? ex.getProblemMark().getColumn() + 1 : null;
			entries.problem(line, column, "invalid-yaml", "The file is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			entries.problem(null, null, "invalid-yaml", "The file is not YAML: " + ex.getMessage());
		}
	}

	private void readRoot(@Nullable Node root) {
		if (!(root instanceof MappingNode mapping)) {
			this.entries.problem(1, null, "no-concepts", "The file has no list \"concepts\"");
			return;
		}
		Node concepts = fields(mapping).get("concepts");
		if (!(concepts instanceof SequenceNode list)) {
			this.entries.problem(1, null, "no-concepts", "The file has no list \"concepts\"");
			return;
		}
		for (Node node : list.getValue()) {
			readEntry(node);
		}
	}

	private void readEntry(Node node) {
		if (!(node instanceof MappingNode mapping)) {
			this.entries.problem(line(node), null, "bad-entry", "A concept is a mapping with id and label");
			return;
		}
		Map<String, Node> fields = fields(mapping);
		fields.keySet()
			.stream()
			.filter((key) -> !KEYS.contains(key))
			.forEach((key) -> this.entries.problem(line(node), null, "unknown-key", "Not read: " + key));
		String generic = scalar(fields.get("generic"));
		this.entries.add(scalar(fields.get("id")), scalar(fields.get("label")), scalars(fields.get("aliases")),
				scalar(fields.get("definition")), scalars(fields.get("broader")), "true".equalsIgnoreCase(generic),
				line(node));
	}

	private Map<String, Node> fields(MappingNode mapping) {
		Map<String, Node> fields = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = scalar(tuple.getKeyNode());
			if (key != null && fields.putIfAbsent(key, tuple.getValueNode()) != null) {
				this.entries.problem(line(tuple.getKeyNode()), null, "duplicate-key",
						"The key " + key + " stands there twice; the first counts");
			}
		}
		return fields;
	}

	private @Nullable String scalar(@Nullable Node node) {
		if (node == null || Tag.NULL.equals(node.getTag())) {
			return null;
		}
		if (node instanceof ScalarNode scalar && SCALARS.contains(scalar.getTag())) {
			return scalar.getValue();
		}
		this.entries.problem(line(node), null, "bad-value", "A text is expected here");
		return null;
	}

	private List<String> scalars(@Nullable Node node) {
		List<String> values = new ArrayList<>();
		List<Node> nodes = (node instanceof SequenceNode list) ? list.getValue()
				: (node != null) ? List.of(node) : List.of();
		for (Node item : nodes) {
			String value = scalar(item);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	private static Integer line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}
