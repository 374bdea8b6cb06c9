package org.conceptgraph.api.document;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.conceptgraph.api.core.DocumentRefused;
import org.conceptgraph.api.core.ErrorCode;
import org.conceptgraph.api.core.LimitSettings;
import org.jspecify.annotations.Nullable;

/**
 * How much is written in a document, as it stands before anything is made of it: the time
 * that validation takes depends on it.
 */
final class Shape {

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Integer> depths = new HashMap<>();

	private int fields;

	private int aliases;

	private int directives;

	private int depth;

	private Shape(Document document) {
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, (fragment) -> fragment, (first, _) -> first));
		for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
			count(fragment);
			count(fragment.getSelectionSet());
		}
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			count(operation);
			operation.getVariableDefinitions().forEach(this::count);
			count(operation.getSelectionSet());
			this.depth = Math.max(this.depth, depth(operation.getSelectionSet()));
		}
	}

	/**
	 * Refuses a document in which there is too much of something.
	 */
	static void check(Document document, LimitSettings limits) {
		Shape shape = new Shape(document);
		check(ErrorCode.TOO_MANY_FIELDS, "This document has %d fields; at most %d are answered.", shape.fields,
				limits.maxFields());
		check(ErrorCode.TOO_MANY_ALIASES, "This document has %d aliases; at most %d are answered.", shape.aliases,
				limits.maxAliases());
		check(ErrorCode.TOO_MANY_DIRECTIVES, "This document has %d directives; at most %d are answered.",
				shape.directives, limits.maxDirectives());
		check(ErrorCode.TOO_DEEP, "This document nests %d fields deep; at most %d are answered.", shape.depth,
				limits.maxDepth());
	}

	private static void check(ErrorCode code, String message, int value, int most) {
		if (value > most) {
			throw new DocumentRefused(code, message.formatted(value, most));
		}
	}

	private void count(DirectivesContainer<?> element) {
		this.directives += element.getDirectives().size();
	}

	private void count(@Nullable SelectionSet set) {
		if (set == null) {
			return;
		}
		for (Selection<?> selection : set.getSelections()) {
			count((DirectivesContainer<?>) selection);
			switch (selection) {
				case Field field -> {
					this.fields++;
					this.aliases += (field.getAlias() != null) ? 1 : 0;
					count(field.getSelectionSet());
				}
				case InlineFragment fragment -> count(fragment.getSelectionSet());
				default -> {
					// A fragment is counted where it is defined.
				}
			}
		}
	}

	private int depth(@Nullable SelectionSet set) {
		int most = 0;
		if (set != null) {
			for (Selection<?> selection : set.getSelections()) {
				most = Math.max(most, switch (selection) {
					case Field field -> 1 + depth(field.getSelectionSet());
					case InlineFragment fragment -> depth(fragment.getSelectionSet());
					case FragmentSpread spread -> depth(spread.getName());
					default -> 0;
				});
			}
		}
		return most;
	}

	/** One that contains itself ends there: validation refuses it. */
	private int depth(String name) {
		Integer known = this.depths.putIfAbsent(name, 0);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : 0;
		}
		int depth = depth(fragment.getSelectionSet());
		this.depths.put(name, depth);
		return depth;
	}

}
