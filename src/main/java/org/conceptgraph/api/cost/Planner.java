package org.conceptgraph.api.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Selection} of a document that need not be valid: what the schema does
 * not know costs nothing, for it will be refused. Each selection set is looked at once
 * for each type, wherever fragments repeat it: the time taken grows with the document and
 * not with what it unfolds to.
 */
final class Planner {

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<Place, Selection> known = new HashMap<>();

	Planner(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
		this.schema = schema;
		this.fragments = fragments;
	}

	/**
	 * Where a selection set stands.
	 *
	 * @param set equal only to itself
	 */
	private record Place(SelectionSet set, String type, List<String> sized) {
	}

	Selection plan(SelectionSet set, GraphQLType type, List<String> sized) {
		if (!(type instanceof GraphQLNamedOutputType named) || named.getName().startsWith("__")) {
			return Selection.NOTHING;
		}
		Place place = new Place(set, named.getName(), sized);
		Selection found = this.known.putIfAbsent(place, Selection.NOTHING);
		if (found != null) {
			return found;
		}
		List<Selection.Alternative> alternatives = new ArrayList<>();
		Hops hops = new Hops();
		for (GraphQLObjectType possible : possibleTypes(type)) {
			List<Selection.Selected> fields = new ArrayList<>();
			collect(set, possible, sized, fields, new HashSet<>(), hops);
			alternatives.add(new Selection.Alternative(CostDirectives.weight(possible), fields));
		}
		Selection selection = new Selection(alternatives, hops.most);
		this.known.put(place, selection);
		return selection;
	}

	private static final class Hops {

		private int most;

	}

	private void collect(@Nullable SelectionSet set, GraphQLObjectType type, List<String> sized,
			List<Selection.Selected> fields, Set<String> spread, Hops hops) {
		if (set == null) {
			return;
		}
		for (graphql.language.Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field -> add(field, type, sized, fields, hops);
				case InlineFragment fragment when applies(fragment.getTypeCondition(), type) ->
					collect(fragment.getSelectionSet(), type, sized, fields, spread, hops);
				case FragmentSpread named when spread.add(named.getName()) -> {
					FragmentDefinition fragment = this.fragments.get(named.getName());
					if (fragment != null && applies(fragment.getTypeCondition(), type)) {
						collect(fragment.getSelectionSet(), type, sized, fields, spread, hops);
					}
				}
				default -> {
					// Of another type, or there already.
				}
			}
		}
	}

	private void add(Field field, GraphQLObjectType type, List<String> sized, List<Selection.Selected> fields,
			Hops hops) {
		GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
		if (definition == null || field.getName().startsWith("__")) {
			return;
		}
		GraphQLType result = GraphQLTypeUtil.unwrapAll(definition.getType());
		boolean leaf = GraphQLTypeUtil.isLeaf(result);
		double weight = (leaf && definition.getAppliedDirective("cost") == null) ? 0
				: CostDirectives.weight(definition);
		if (leaf || field.getSelectionSet() == null) {
			if (weight != 0) {
				fields.add(new Selection.Selected(field.getResultKey(), weight, false, new Size.Fixed(1), null));
			}
			return;
		}
		Selection below = plan(field.getSelectionSet(), result, CostDirectives.sizedFields(definition));
		boolean inherits = sized.contains(definition.getName());
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
		Size size = inherits ? new Size.Outer() : CostDirectives.size(definition, field);
		fields.add(new Selection.Selected(field.getResultKey(), weight, list, size, below));
		hops.most = Math.max(hops.most, below.hops() + (CostDirectives.isHop(definition) ? 1 : 0));
	}

	private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
		return condition == null || condition.getName().equals(type.getName())
				|| possibleTypes(this.schema.getType(condition.getName())).contains(type);
	}

	private List<GraphQLObjectType> possibleTypes(@Nullable GraphQLType type) {
		return switch (type) {
			case GraphQLObjectType object -> List.of(object);
			case GraphQLInterfaceType shared -> this.schema.getImplementations(shared);
			case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
			case null, default -> List.of();
		};
	}

}
