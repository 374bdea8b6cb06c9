package org.conceptgraph.page.source;

import java.util.Optional;

import org.conceptgraph.page.problem.ProblemCode;
import org.conceptgraph.page.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as a tree of nodes. Nothing is ever constructed from it, so no tag can name a
 * class and every scalar is the text that stands in the file ({@code 0123} stays so).
 * Anchors, aliases and tags stop the parser where they stand.
 */
public final class FrontMatterYaml {

	private static final int MAX_NESTING = 50;

	private static final String CORE_TAG = "tag:yaml.org,2002:(?:str|int|float|bool|null|timestamp|seq|map)";

	/** What came of it: a mapping, or the reason why there is none. */
	public sealed interface Result {

	}

	/** The top level; null for front matter without any key. */
	public record Parsed(@Nullable MappingNode root) implements Result {

	}

	/**
	 * Positions are counted from 0 within the YAML; -1 is unknown.
	 *
	 * @param repairable false where quoting a value could not be what its author meant
	 */
	public record Failed(int line, int column, ProblemCode code, String reason, boolean repairable) implements Result {

	}

	private FrontMatterYaml() {
	}

	public static Result parse(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(Integer.MAX_VALUE);
		options.setNestingDepthLimit(MAX_NESTING);
		try {
			Strict parser = new Strict(new WholeText(yaml), options);
			Node root = new Composer(parser, new Resolver(), options).getSingleNode();
			return switch (root) {
				case null -> new Parsed(null);
				case MappingNode mapping -> new Parsed(mapping);
				default -> new Failed(root.getStartMark().getLine(), root.getStartMark().getColumn(),
						ProblemCode.BAD_YAML, "the front matter must be lines of \"key: value\"", true);
			};
		}
		catch (Refused ex) {
			return new Failed(ex.line, ex.column, ex.code, ex.reason, ex.repairable);
		}
		catch (MarkedYAMLException ex) {
			return failed(ex);
		}
		catch (YAMLException ex) {
			if (String.valueOf(ex.getMessage()).contains("Nesting Depth")) {
				return new Failed(-1, -1, ProblemCode.YAML_NESTING,
						"values are nested more than " + MAX_NESTING + " deep", false);
			}
			return new Failed(-1, -1, ProblemCode.BAD_YAML, "the YAML cannot be read", true);
		}
		catch (RuntimeException ex) {
			// Whatever a parser may do with hostile input: it concerns this file only.
			return new Failed(-1, -1, ProblemCode.BAD_YAML, "the YAML cannot be read", false);
		}
	}

	private static Failed failed(MarkedYAMLException ex) {
		Mark mark = Optional.ofNullable(ex.getProblemMark()).orElse(ex.getContextMark());
		String context = (ex.getContext() != null) ? ex.getContext() + ", " : "";
		String problem = (ex.getProblem() != null) ? ex.getProblem() : "unknown error";
		String reason = (context + problem).replaceAll("\\s+", " ").strip();
		return new Failed((mark != null) ? mark.getLine() : -1, (mark != null) ? mark.getColumn() : -1,
				ProblemCode.BAD_YAML, (reason.length() <= 200) ? reason : reason.substring(0, 200) + "…", true);
	}

	/** Stops at everything that texts do not need. */
	private static final class Strict extends ParserImpl {

		Strict(StreamReader reader, LoaderOptions options) {
			super(reader, options);
		}

		@Override
		public Event getEvent() {
			Event event = super.getEvent();
			if (event instanceof NodeEvent node) {
				if (node instanceof AliasEvent || node.getAnchor() != null) {
					throw new Refused(event, ProblemCode.YAML_ALIAS, "anchors and aliases are not supported", true);
				}
				String tag = switch (node) {
					case ScalarEvent scalar -> scalar.getTag();
					case CollectionStartEvent collection -> collection.getTag();
					default -> null;
				};
				if (tag != null && !tag.matches(CORE_TAG)) {
					boolean local = tag.startsWith("!") && !tag.equals("!");
					throw new Refused(event, ProblemCode.YAML_TAG,
							"the tag " + Problems.quote(tag) + " is not supported", local);
				}
			}
			return event;
		}

	}

	private static final class Refused extends YAMLException {

		private final int line;

		private final int column;

		private final ProblemCode code;

		private final String reason;

		private final boolean repairable;

		Refused(Event event, ProblemCode code, String reason, boolean repairable) {
			super(reason);
			this.line = event.getStartMark().getLine();
			this.column = event.getStartMark().getColumn();
			this.code = code;
			this.reason = reason;
			this.repairable = repairable;
		}

	}

}
